/**
 * Load on a running installation: companies register and sign in the way a page does it, and what that costs the server
 * is read from the operating system.
 *
 * <p>Uses: nothing of the product, only its interface.
 */
@NullMarked
package io.yinxin.bench.load;

import org.jspecify.annotations.NullMarked;
