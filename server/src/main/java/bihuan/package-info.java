/** The server of Bihuan (闭环): one sub-package per module, and the class that starts them. */
@NullMarked
package bihuan;

import org.jspecify.annotations.NullMarked;
