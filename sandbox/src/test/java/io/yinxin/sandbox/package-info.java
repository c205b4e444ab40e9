@NullMarked
package io.yinxin.sandbox;

import org.jspecify.annotations.NullMarked;
