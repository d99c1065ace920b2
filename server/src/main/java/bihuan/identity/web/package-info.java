/** The way in: session filter, the rule of each endpoint, the caller as a parameter, accounts and sessions over HTTP. */
@NullMarked
package bihuan.identity.web;

import org.jspecify.annotations.NullMarked;
