package io.yinxin.trial.run;

import io.yinxin.trial.kit.TrialKit;
import io.yinxin.trial.run.Arguments.Misuse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts the agent with the trial's policy, soft keys and tokens, and ends with it. */
final class StartAgent {
    private static final List<Path> OPENSC = List.of(
            Path.of("/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so"),
            Path.of("/usr/lib/aarch64-linux-gnu/opensc-pkcs11.so"),
            Path.of("/usr/lib64/opensc-pkcs11.so"),
            Path.of("/Library/OpenSC/lib/opensc-pkcs11.so"));

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
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-jar", program.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        settings().forEach(builder.environment()::putIfAbsent);
        words.say(
                "正在启动卡代理，使用试用卡（make cards 列出卡和密码）。按 Ctrl+C 停止。",
                "Starting the card agent with the trial cards (make cards lists them with their PINs). Ctrl+C stops it.");
        Process agent = builder.start();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(agent::destroy));
        int code = agent.waitFor();
        if (code != 0) {
            throw new IOException(words.pick("卡代理已退出，代码 ", "The agent has ended with ") + code);
        }
    }

    private Map<String, String> settings() {
        String modules = Stream.concat(
                        Stream.ofNullable(TrialKit.softHsmModule()),
                        OPENSC.stream().filter(Files::exists).limit(1))
                .map(Path::toString)
                .collect(Collectors.joining(","));
        return Map.of(
                "YINXIN_AGENT_HOME", kit.agentHome().toString(),
                "YINXIN_AGENT_PKCS11", modules,
                "SOFTHSM2_CONF", kit.softHsmConfiguration().toString());
    }
}
