/** What may come in: names, sizes, types found out from content. Nothing here touches the database. */
@NullMarked
package bihuan.attachments.domain;

import org.jspecify.annotations.NullMarked;
