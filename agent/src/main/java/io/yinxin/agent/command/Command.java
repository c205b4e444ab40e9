package io.yinxin.agent.command;

import io.yinxin.agent.protocol.Refusal;
import java.io.IOException;

/** One command. What comes here has passed the gate. */
@FunctionalInterface
public interface Command {
    Reply run(Call call) throws Refusal, IOException, InterruptedException;
}
