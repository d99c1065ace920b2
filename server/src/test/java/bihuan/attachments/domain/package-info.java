@NullMarked
package bihuan.attachments.domain;

import org.jspecify.annotations.NullMarked;
