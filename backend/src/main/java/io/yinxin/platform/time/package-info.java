/**
 * The clock everybody asks: business zone Asia/Shanghai, replaceable in tests.
 *
 * <p>Spec: 20 section 1 (Time). Uses: nothing of ours.
 */
@NullMarked
package io.yinxin.platform.time;

import org.jspecify.annotations.NullMarked;
