/** Accounts, sessions and attempts in PostgreSQL. */
@NullMarked
package bihuan.identity.persistence;

import org.jspecify.annotations.NullMarked;
