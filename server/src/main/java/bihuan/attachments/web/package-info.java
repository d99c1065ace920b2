/** Files over HTTP, in and out as streams. */
@NullMarked
package bihuan.attachments.web;

import org.jspecify.annotations.NullMarked;
