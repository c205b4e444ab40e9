/**
 * Failures as values: stable codes, field errors, and their one translation into problem details (RFC 9457).
 *
 * <p>Spec: 00 section 4.6 (GEN-40) and section 8. Uses: nothing of ours.
 */
@NullMarked
package io.yinxin.platform.problem;

import org.jspecify.annotations.NullMarked;
