/** What the register accepts, how a name is cut into searchable pieces and how personal data is digested: pure functions. */
@NullMarked
package bihuan.enterprises.domain;

import org.jspecify.annotations.NullMarked;
