/** PostgreSQL as the line between nodes: NOTIFY at the commit, LISTEN on each node. */
@NullMarked
package bihuan.notifications.persistence;

import org.jspecify.annotations.NullMarked;
