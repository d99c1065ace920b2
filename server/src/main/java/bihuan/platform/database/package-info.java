/** Starts and stops the embedded PostgreSQL, or finds the one that somebody else runs. */
@NullMarked
package bihuan.platform.database;

import org.jspecify.annotations.NullMarked;
