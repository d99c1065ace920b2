/** The organisation over HTTP. */
@NullMarked
package bihuan.organisation.web;

import org.jspecify.annotations.NullMarked;
