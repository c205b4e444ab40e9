/** Tests of one part alone. */
@NullMarked
package io.yinxin.agent.prompt;

import org.jspecify.annotations.NullMarked;
