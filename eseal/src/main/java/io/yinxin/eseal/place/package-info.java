/**
 * Where a seal goes on the pages of a document, whatever its format: points, keywords, ranges of pages and the riding
 * seam become boxes in millimetres.
 *
 * <p>All lengths are millimetres; the origin is the top left of the page as it is shown; y grows downwards.
 *
 * <p>Spec: 09 (SEL-61). Uses: nothing.
 */
@NullMarked
package io.yinxin.eseal.place;

import org.jspecify.annotations.NullMarked;
