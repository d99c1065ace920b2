/** The loop over HTTP: thin controllers, bodies with limits. */
@NullMarked
package bihuan.assignments.web;

import org.jspecify.annotations.NullMarked;
