package io.yinxin.agent.command;

import io.yinxin.agent.operation.Operation;
import io.yinxin.agent.operation.OperationState;
import io.yinxin.agent.operation.Operations;
import io.yinxin.agent.protocol.Fault;
import io.yinxin.agent.protocol.Refusal;
import java.time.Duration;

/** Tells the page how its operation stands, waiting a while for news. */
final class FollowOperation implements Command {
    static final long LONGEST_WAIT = 25;

    private final Operations operations;

    FollowOperation(Operations operations) {
        this.operations = operations;
    }

    @Override
    public Reply run(Call call) throws Refusal, InterruptedException {
        Operation operation = operations.find(call.tail(), call.owner());
        String known = call.query().get("state");
        OperationState state =
                known == null ? null : OperationState.ofWire(known).orElseThrow(FollowOperation::unknown);
        Duration wait = Duration.ofSeconds(call.number("wait", 0, LONGEST_WAIT));
        return Reply.ok(operations.await(operation, state == null ? operation.state() : state, wait));
    }

    private static Refusal unknown() {
        return new Refusal(Fault.REQUEST_SCHEMA, "state");
    }
}
