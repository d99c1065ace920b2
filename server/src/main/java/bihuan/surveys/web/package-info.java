/** The door over HTTP. */
@NullMarked
package bihuan.surveys.web;

import org.jspecify.annotations.NullMarked;
