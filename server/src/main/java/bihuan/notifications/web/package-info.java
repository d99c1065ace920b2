/** Notices as server-sent events. */
@NullMarked
package bihuan.notifications.web;

import org.jspecify.annotations.NullMarked;
