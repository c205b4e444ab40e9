package io.yinxin.trial.run;

import io.yinxin.trial.kit.AgentProgram;
import io.yinxin.trial.kit.TrialKit;
import io.yinxin.trial.run.Arguments.Misuse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Starts the agent with the trial's policy, soft keys and tokens, and ends with it. */
final class StartAgent {
    private final TrialKit kit;
    private final Words words;

    StartAgent(TrialKit kit, Words words) {
        this.kit = kit;
        this.words = words;
    }

    void run() throws IOException, InterruptedException {
        Path program = Path.of(System.getenv().getOrDefault("YINXIN_AGENT", "agent/target/yinxin-agent.jar"))
                .toAbsolutePath();
        if (!Files.exists(program)) {
            throw new Misuse(
                    "找不到 " + program + "；make agent 会构建它。", "There is no " + program + "; make agent builds it.");
        }
        words.say(
                "正在启动卡代理，使用试用卡（make cards 列出卡和密码）。按 Ctrl+C 停止。",
                "Starting the card agent with the trial cards (make cards lists them with their PINs). Ctrl+C stops it.");
        Process agent = AgentProgram.start(kit, program);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(agent::destroy));
        int code = agent.waitFor();
        if (code != 0) {
            throw new IOException(words.pick("卡代理已退出，代码 ", "The agent has ended with ") + code);
        }
    }
}
