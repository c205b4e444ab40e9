package io.yinxin.agent.diagnosis;

import java.util.List;
import java.util.Map;

/** Whether requests of other users of this computer can be told apart here. */
record PeerCheck(boolean possible) implements Check {
    @Override
    public List<Finding> look(Situation situation) {
        return List.of(
                possible
                        ? Finding.ok("agent.peer-user", Map.of())
                        : Finding.warn("agent.peer-user", Map.of("system", System.getProperty("os.name", ""))));
    }
}
