@NullMarked
package bihuan.attachments.application;

import org.jspecify.annotations.NullMarked;
