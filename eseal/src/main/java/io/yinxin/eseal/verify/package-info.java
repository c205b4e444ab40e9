/**
 * Checks seals, seal signatures and the documents they stand in step by step, without stopping at the first error.
 *
 * <p>Spec: 09 (SEL-56, SEL-58, SEL-66, SEL-67, SEL-68, SEL-69). Uses: object, ofd, pdf, report.
 */
@NullMarked
package io.yinxin.eseal.verify;

import org.jspecify.annotations.NullMarked;
