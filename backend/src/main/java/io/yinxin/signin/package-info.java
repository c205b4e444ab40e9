/**
 * Signing in with a password or a card, looking at the session, signing out.
 *
 * <p>Spec: 02. Uses: platform, codes, accounts, organisations, sessions, cards, audit.
 */
@NullMarked
package io.yinxin.signin;

import org.jspecify.annotations.NullMarked;
