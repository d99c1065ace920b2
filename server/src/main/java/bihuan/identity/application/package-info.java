/** Signs in, resumes sessions, changes accounts: takes the time, decides, saves, says. */
@NullMarked
package bihuan.identity.application;

import org.jspecify.annotations.NullMarked;
