/** The rows of issues, and the SQL that reads and writes them. */
@NullMarked
package bihuan.issues.persistence;

import org.jspecify.annotations.NullMarked;
