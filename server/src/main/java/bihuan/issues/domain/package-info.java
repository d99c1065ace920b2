/** Rules of issues that need neither a database nor a clock: the life cycle, who may judge, what text is acceptable. */
@NullMarked
package bihuan.issues.domain;

import org.jspecify.annotations.NullMarked;
