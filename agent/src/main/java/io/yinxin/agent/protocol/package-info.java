/**
 * The words of the protocol: refusals with their codes, strict JSON, text of bytes.
 *
 * <p>docs/agent.md, sections 3 and 9. Uses: {@code card} (its error codes).
 */
@NullMarked
package io.yinxin.agent.protocol;

import org.jspecify.annotations.NullMarked;
