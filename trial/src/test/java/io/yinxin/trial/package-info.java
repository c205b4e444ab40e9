@NullMarked
package io.yinxin.trial;

import org.jspecify.annotations.NullMarked;
