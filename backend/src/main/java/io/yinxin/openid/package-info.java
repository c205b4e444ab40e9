/**
 * Single sign-on for connected applications. Today: the bearer door, which accepts access tokens of a configured issuer
 * through quarkus-oidc; Yinxin's own OpenID provider joins it here.
 *
 * <p>Spec: 00 GEN-04, GEN-05; design 2.4. Uses: platform.
 */
@NullMarked
package io.yinxin.openid;

import org.jspecify.annotations.NullMarked;
