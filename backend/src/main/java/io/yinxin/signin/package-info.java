/**
 * Signing in with a password, looking at the session, signing out.
 *
 * <p>Spec: 02. Uses: platform, codes, accounts, organisations, sessions, audit.
 */
@NullMarked
package io.yinxin.signin;

import org.jspecify.annotations.NullMarked;
