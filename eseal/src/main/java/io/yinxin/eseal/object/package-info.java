/**
 * The objects of GB/T 38540: reading, making and signing electronic seals and seal signatures, versions 1, 4 and 5.
 *
 * <p>Spec: 09 (SEL-60, SEL-69). Uses: nothing.
 */
@NullMarked
package io.yinxin.eseal.object;

import org.jspecify.annotations.NullMarked;
