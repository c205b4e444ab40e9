/**
 * Signing in with a password, a phone or a card, the first sign-in, looking at the session, signing out.
 *
 * <p>Spec: 02. Uses: platform, codes, accounts, organisations, sessions, ownaccount, cards, audit.
 */
@NullMarked
package io.yinxin.signin;

import org.jspecify.annotations.NullMarked;
