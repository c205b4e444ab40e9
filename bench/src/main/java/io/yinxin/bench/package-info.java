/**
 * Measurements and how they are shown.
 *
 * <p>Uses: nothing of the product.
 */
@NullMarked
package io.yinxin.bench;

import org.jspecify.annotations.NullMarked;
