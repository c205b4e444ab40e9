/**
 * Data at rest: time-ordered ids, encrypted columns, blind indexes for looking them up, masking for display.
 *
 * <p>Spec: 00 section 4.4 (GEN-29), design 2.6. Uses: operator.
 */
@NullMarked
package io.yinxin.platform.data;

import org.jspecify.annotations.NullMarked;
