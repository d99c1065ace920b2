/** Runs the recurring tasks that modules contribute, on one node at a time. */
@NullMarked
package bihuan.platform.jobs;

import org.jspecify.annotations.NullMarked;
