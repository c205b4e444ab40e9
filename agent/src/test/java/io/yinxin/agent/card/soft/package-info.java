/** Tests of soft keys. */
@NullMarked
package io.yinxin.agent.card.soft;

import org.jspecify.annotations.NullMarked;
