/** The packaged product as processes. Uses: sandbox. */
@NullMarked
package io.yinxin.system;

import org.jspecify.annotations.NullMarked;
