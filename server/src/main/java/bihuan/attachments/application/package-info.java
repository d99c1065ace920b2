/** Implements the door: takes in, checks, saves, says, and sweeps away what nobody bound. */
@NullMarked
package bihuan.attachments.application;

import org.jspecify.annotations.NullMarked;
