/**
 * Why cards do not work on this computer, one class per check, and what can be mended.
 *
 * <p>Spec: 07 (CRD-20), 21 (KEY-24 to KEY-30, table 5.1). docs/agent.md, section 9. Uses: {@code card}, {@code consent},
 * {@code journal}, {@code protocol}, {@code store}.
 */
@NullMarked
package io.yinxin.agent.diagnosis;

import org.jspecify.annotations.NullMarked;
