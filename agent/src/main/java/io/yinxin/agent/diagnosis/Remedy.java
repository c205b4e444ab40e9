package io.yinxin.agent.diagnosis;

import java.io.IOException;

/** Something the agent can mend by itself, once the person agrees. */
public interface Remedy {
    /** Also the key of its text. */
    String id();

    boolean needsAdmin();

    /** @throws IOException it did not work */
    void run() throws IOException, InterruptedException;

    /** One without the administrator's help. */
    static Remedy local(String id, Action action) {
        return new Remedy() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public boolean needsAdmin() {
                return false;
            }

            @Override
            public void run() throws IOException {
                action.run();
            }
        };
    }

    @FunctionalInterface
    interface Action {
        void run() throws IOException;
    }
}
