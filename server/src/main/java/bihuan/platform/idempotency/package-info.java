/** Carries a write out once, however often it is sent with the same {@code Idempotency-Key}. */
@NullMarked
package bihuan.platform.idempotency;

import org.jspecify.annotations.NullMarked;
