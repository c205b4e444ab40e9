/** Tests of one part alone. */
@NullMarked
package io.yinxin.agent.consent;

import org.jspecify.annotations.NullMarked;
