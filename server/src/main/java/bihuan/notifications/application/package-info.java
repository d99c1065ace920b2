/** Says what happened in the transaction in which it did, and hears it on every node. */
@NullMarked
package bihuan.notifications.application;

import org.jspecify.annotations.NullMarked;
