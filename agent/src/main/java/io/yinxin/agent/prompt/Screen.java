package io.yinxin.agent.prompt;

import java.io.IOException;

/** Something to show a question on. */
public interface Screen {
    /**
     * Waits for the person; closes the question when interrupted.
     *
     * @throws IOException nothing can be shown
     */
    Answer show(Dialog dialog) throws InterruptedException, IOException;

    /** For the log and the diagnosis: window, pinentry, console. */
    String name();
}
