/**
 * The agent's own files, readable by nobody else on the computer.
 *
 * <p>docs/agent.md, section 10. Uses: nothing of ours.
 */
@NullMarked
package io.yinxin.agent.store;

import org.jspecify.annotations.NullMarked;
