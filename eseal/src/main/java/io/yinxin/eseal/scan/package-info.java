/**
 * Pictures of real seals and of handwritten signatures, taken out of the scan of a sheet of paper: red or blue ink
 * separated from paper and black print by optical density, at its true size, with what is wrong with it.
 *
 * <p>Spec: 09 section 1.5 and 1.6 (SEL-34…SEL-40, SEL-47…SEL-49, SEL-75). Uses: nothing.
 */
@NullMarked
package io.yinxin.eseal.scan;

import org.jspecify.annotations.NullMarked;
