@NullMarked
package io.yinxin.sandbox.launch;

import org.jspecify.annotations.NullMarked;
