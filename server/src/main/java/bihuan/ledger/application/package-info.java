/** Hears every event, seals every second, walks through everything on demand. */
@NullMarked
package bihuan.ledger.application;

import org.jspecify.annotations.NullMarked;
