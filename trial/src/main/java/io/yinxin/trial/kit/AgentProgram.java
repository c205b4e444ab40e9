package io.yinxin.trial.kit;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The agent as a process of its own, with the kit's policy, soft keys and tokens; on the console of the caller. */
public final class AgentProgram {
    private static final List<Path> OPENSC = List.of(
            Path.of("/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so"),
            Path.of("/usr/lib/aarch64-linux-gnu/opensc-pkcs11.so"),
            Path.of("/usr/lib64/opensc-pkcs11.so"),
            Path.of("/Library/OpenSC/lib/opensc-pkcs11.so"));

    private AgentProgram() {}

    public static Process start(TrialKit kit, Path program) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(java, "-jar", program.toString()).inheritIO();
        settings(kit).forEach(builder.environment()::putIfAbsent);
        return builder.start();
    }

    private static Map<String, String> settings(TrialKit kit) {
        String modules = Stream.concat(
                        Stream.ofNullable(TrialKit.softHsmModule()),
                        OPENSC.stream().filter(Files::exists).limit(1))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        return Map.of(
                "YINXIN_AGENT_HOME", kit.agentHome().toString(),
                "YINXIN_AGENT_PKCS11", modules,
                "SOFTHSM2_CONF", kit.softHsmConfiguration().toString());
    }
}
