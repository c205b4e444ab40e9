/** Tests of SKF libraries on a double with real SM2. */
@NullMarked
package io.yinxin.agent.card.skf;

import org.jspecify.annotations.NullMarked;
