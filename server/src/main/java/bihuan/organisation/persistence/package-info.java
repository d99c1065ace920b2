/** The organisation in PostgreSQL. */
@NullMarked
package bihuan.organisation.persistence;

import org.jspecify.annotations.NullMarked;
