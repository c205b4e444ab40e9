/**
 * The commands of the protocol, one class each: read the request, ask the person, let the card work, answer.
 *
 * <p>Spec: 07 (CRD-20 to CRD-34). docs/agent.md, sections 6 to 9. Uses: {@code card}, {@code consent}, {@code diagnosis},
 * {@code journal}, {@code operation}, {@code prompt}, {@code protocol}, {@code ticket}.
 */
@NullMarked
package io.yinxin.agent.command;

import org.jspecify.annotations.NullMarked;
