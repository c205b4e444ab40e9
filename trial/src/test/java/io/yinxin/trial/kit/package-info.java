@NullMarked
package io.yinxin.trial.kit;

import org.jspecify.annotations.NullMarked;
