/**
 * CPU-heavy work off the event loop, in a bounded pool that refuses instead of collapsing.
 *
 * <p>Spec: style convention 17. Uses: problem.
 */
@NullMarked
package io.yinxin.platform.work;

import org.jspecify.annotations.NullMarked;
