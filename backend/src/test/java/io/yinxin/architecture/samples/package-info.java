/** What the architecture rules must object to; never part of the application. */
@NullMarked
package io.yinxin.architecture.samples;

import org.jspecify.annotations.NullMarked;
