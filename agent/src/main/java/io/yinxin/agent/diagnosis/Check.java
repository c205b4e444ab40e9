package io.yinxin.agent.diagnosis;

import java.util.List;

/** One thing to look at. Never asks for a PIN, never changes anything. */
@FunctionalInterface
interface Check {
    List<Finding> look(Situation situation);
}
