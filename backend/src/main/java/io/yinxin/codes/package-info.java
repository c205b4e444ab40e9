/**
 * Codes a person types: captchas with their accessible alternative, one-time codes by SMS and e-mail, and the limits of
 * both.
 *
 * <p>Spec: 00 section 4.3 (GEN-24, GEN-25, GEN-26). Uses: platform, notifications.
 */
@NullMarked
package io.yinxin.codes;

import org.jspecify.annotations.NullMarked;
