/** Scans made by arithmetic, of which the true ink is known, and what extraction makes of them. */
@NullMarked
package io.yinxin.eseal.scan;

import org.jspecify.annotations.NullMarked;
