/** Tests of drivers' processes: crash, hang, noise. */
@NullMarked
package io.yinxin.agent.card.worker;

import org.jspecify.annotations.NullMarked;
