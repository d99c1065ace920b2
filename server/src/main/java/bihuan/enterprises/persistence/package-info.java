/** Keeps enterprises and contacts in schema {@code enterprises}. */
@NullMarked
package bihuan.enterprises.persistence;

import org.jspecify.annotations.NullMarked;
