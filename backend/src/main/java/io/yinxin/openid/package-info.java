/**
 * Yinxin as OpenID provider: single sign-on of the catalogue's applications with one session, their access tokens, and
 * the bearer door, which also accepts tokens of a configured outside issuer.
 *
 * <p>Spec: 00 GEN-04, GEN-05; 06 OPR-32; 11 UIC-21; design 2.4. Uses: platform, audit, organisations, accounts, sessions, cards,
 * applications, permissions.
 */
@NullMarked
package io.yinxin.openid;

import org.jspecify.annotations.NullMarked;
