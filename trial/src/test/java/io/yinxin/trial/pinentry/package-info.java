@NullMarked
package io.yinxin.trial.pinentry;

import org.jspecify.annotations.NullMarked;
