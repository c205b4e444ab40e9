/**
 * Operations: what a page starts and then follows, because a person and a card take their time.
 *
 * <p>docs/agent.md, section 7. Uses: {@code protocol}, {@code card} (its errors).
 */
@NullMarked
package io.yinxin.agent.operation;

import org.jspecify.annotations.NullMarked;
