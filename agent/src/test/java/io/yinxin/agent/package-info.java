/** The agent as a page meets it: through its port, with a card and a person that do as a test says. */
@NullMarked
package io.yinxin.agent;

import org.jspecify.annotations.NullMarked;
