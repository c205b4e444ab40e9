/**
 * Tickets: one-time orders of the site's server, and the structures to be signed that they carry. What the agent shows and
 * what it signs come from the same parsed bytes.
 *
 * <p>docs/agent.md, section 8. Uses: {@code protocol}, {@code consent}, {@code store}.
 */
@NullMarked
package io.yinxin.agent.ticket;

import org.jspecify.annotations.NullMarked;
