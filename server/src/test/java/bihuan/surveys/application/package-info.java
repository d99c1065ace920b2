/** Tests of what surveys do by themselves. */
@NullMarked
package bihuan.surveys.application;

import org.jspecify.annotations.NullMarked;
