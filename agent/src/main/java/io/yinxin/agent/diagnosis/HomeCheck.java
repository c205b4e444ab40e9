package io.yinxin.agent.diagnosis;

import io.yinxin.agent.store.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Whether other users of the computer can read the agent's files. */
record HomeCheck(Home home) implements Check {
    private static final String ID = "home.private";

    @Override
    public List<Finding> look(Situation situation) {
        try {
            return List.of(
                    home.isClosedToOthers()
                            ? Finding.ok(ID, Map.of())
                            : Finding.fail(ID, Map.of()).mendedBy(Remedy.local("home.close", home::closeToOthers)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
