package io.yinxin.agent.command;

import io.yinxin.agent.operation.Operation;
import org.jspecify.annotations.Nullable;

/** An answer; the body becomes JSON. */
public record Reply(int status, @Nullable Object body) {
    static Reply ok(Object body) {
        return new Reply(200, body);
    }

    static Reply accepted(Operation operation) {
        return new Reply(202, operation.summary());
    }

    static Reply done() {
        return new Reply(204, null);
    }
}
