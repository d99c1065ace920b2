/** The rules of the house that no compiler keeps. Each says what to do in the message with which it fails. */
@NullMarked
package bihuan.house;

import org.jspecify.annotations.NullMarked;
