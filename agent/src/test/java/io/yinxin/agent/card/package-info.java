/** Tests of the cards; the drivers under test are real ones, or doubles with real cryptography. */
@NullMarked
package io.yinxin.agent.card;

import org.jspecify.annotations.NullMarked;
