@NullMarked
package bihuan.assignments.web;

import org.jspecify.annotations.NullMarked;
