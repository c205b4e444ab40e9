/** Tests of what is read out of structures to be signed. */
@NullMarked
package io.yinxin.agent.ticket;

import org.jspecify.annotations.NullMarked;
