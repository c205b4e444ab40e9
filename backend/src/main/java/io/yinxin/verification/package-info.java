/**
 * Checks of organisations and persons against the registers and banks outside: asking, remembering what matched, and limiting how
 * often somebody may be wrong.
 *
 * <p>Spec: 00 section 7 (GEN-50…GEN-54), 10. Uses: platform.
 */
@NullMarked
package io.yinxin.verification;

import org.jspecify.annotations.NullMarked;
