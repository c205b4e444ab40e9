package io.yinxin.agent.command;

import io.yinxin.agent.operation.Operations;
import io.yinxin.agent.protocol.Refusal;

/** Ends an operation: its window closes; what a card does at this moment is dropped. */
final class CancelOperation implements Command {
    private final Operations operations;

    CancelOperation(Operations operations) {
        this.operations = operations;
    }

    @Override
    public Reply run(Call call) throws Refusal {
        operations.cancel(operations.find(call.tail(), call.owner()));
        return Reply.done();
    }
}
