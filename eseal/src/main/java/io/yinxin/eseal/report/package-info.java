/**
 * What a check of a seal or document found, step by step, and the verdict that follows from it.
 *
 * <p>Spec: 09 (SEL-66, SEL-68). Uses: nothing.
 */
@NullMarked
package io.yinxin.eseal.report;

import org.jspecify.annotations.NullMarked;
