/** The assessment over HTTP. */
@NullMarked
package bihuan.assessment.web;

import org.jspecify.annotations.NullMarked;
