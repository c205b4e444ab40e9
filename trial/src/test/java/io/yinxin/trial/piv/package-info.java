@NullMarked
package io.yinxin.trial.piv;

import org.jspecify.annotations.NullMarked;
