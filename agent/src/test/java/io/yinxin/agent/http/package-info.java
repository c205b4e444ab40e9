/** Tests of one part alone. */
@NullMarked
package io.yinxin.agent.http;

import org.jspecify.annotations.NullMarked;
