/**
 * What was done with cards on this computer, in a form that shows when lines were changed or taken out.
 *
 * <p>docs/agent.md, section 10. Uses: {@code protocol}, {@code store}.
 */
@NullMarked
package io.yinxin.agent.journal;

import org.jspecify.annotations.NullMarked;
