/**
 * The server on the loopback interface, and the gate before it.
 *
 * <p>Spec: 07 (CRD-21). docs/agent.md, sections 2 to 5. Uses: {@code command}, {@code consent}, {@code protocol}.
 */
@NullMarked
package io.yinxin.agent.http;

import org.jspecify.annotations.NullMarked;
