@NullMarked
package bihuan.attachments.persistence;

import org.jspecify.annotations.NullMarked;
