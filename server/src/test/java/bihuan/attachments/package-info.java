@NullMarked
package bihuan.attachments;

import org.jspecify.annotations.NullMarked;
