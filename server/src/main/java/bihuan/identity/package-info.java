/**
 * Who acts (身份权限): accounts, their roles, sign-in and what each caller may see.
 *
 * <p>An administrator creates an account for an official of a unit or for a user of an enterprise and gives it
 * {@linkplain bihuan.kernel.Role roles}. Whoever knows its password opens a session: a random token goes to the browser in a
 * cookie, its digest stays in the database, so that any node knows it and a stolen database opens no door. Too many wrong
 * passwords make the account wait, a little longer each time. A session ends when its owner signs out, idles, grows old, changes
 * the password, or when an administrator deactivates the account or changes its roles.
 *
 * <p>Each request is answered for a {@link bihuan.kernel.Caller}: his roles decide what he may do (one table,
 * {@link bihuan.kernel.Permission}), his {@link bihuan.kernel.DataScope} what he may see. An endpoint without a rule answers
 * nobody.
 */
@ApplicationModule(
        displayName = "身份权限",
        allowedDependencies = {"kernel", "rulebook", "organisation"})
@NullMarked
package bihuan.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
