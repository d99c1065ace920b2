@NullMarked
package bihuan.attachments.web;

import org.jspecify.annotations.NullMarked;
