/** Rules of accounts, of waiting after wrong passwords, and of what roles may see. */
@NullMarked
package bihuan.identity.domain;

import org.jspecify.annotations.NullMarked;
