/**
 * Draws seals: one model of outlines in millimetres from a template and the texts, written as SVG and as PNG.
 *
 * <p>Spec: 09 (SEL-20, SEL-29 to SEL-32, SEL-76). Uses: nothing.
 */
@NullMarked
package io.yinxin.eseal.drawing;

import org.jspecify.annotations.NullMarked;
