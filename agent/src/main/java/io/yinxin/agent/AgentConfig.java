package io.yinxin.agent;

import io.yinxin.agent.card.CardSettings;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The settings; docs/agent.md lists them. Each is looked for in the environment ({@code YINXIN_AGENT_PINENTRY_PROGRAM}),
 * then in {@code agent.properties} of the data directory ({@code pinentry-program}).
 *
 * @param prompt auto, window, pinentry or console
 * @param language of windows for which no page says one
 */
record AgentConfig(
        Path home,
        List<Integer> ports,
        Path policy,
        Path policyKey,
        String prompt,
        @Nullable Path pinentryProgram,
        String language,
        int operationsPerMinute,
        CardSettings cards) {
    private static final String PREFIX = "YINXIN_AGENT_";
    static final String FILE = "agent.properties";

    static AgentConfig load(Map<String, String> environment) throws IOException {
        Path home = home(environment);
        Properties file = new Properties();
        if (Files.exists(home.resolve(FILE))) {
            try (Reader reader = Files.newBufferedReader(home.resolve(FILE), StandardCharsets.UTF_8)) {
                file.load(reader);
            }
        }
        Function<String, @Nullable String> settings = key -> {
            String name = PREFIX + key.toUpperCase(Locale.ROOT).replace('-', '_');
            String value = environment.getOrDefault(name, file.getProperty(key));
            return value == null || value.isBlank() ? null : value.strip();
        };
        return of(home, settings);
    }

    private static AgentConfig of(Path home, Function<String, @Nullable String> settings) {
        String pinentry = settings.apply("pinentry-program");
        return new AgentConfig(
                home,
                Arrays.stream(or(settings.apply("ports"), "24817,24818,24819").split(","))
                        .map(port -> Integer.valueOf(port.strip()))
                        .toList(),
                path(settings.apply("policy"), home.resolve("policy.jws")),
                path(settings.apply("policy-key"), home.resolve("policy-key.json")),
                or(settings.apply("prompt"), "auto"),
                pinentry == null ? null : Path.of(pinentry),
                or(settings.apply("language"), Locale.getDefault().toLanguageTag()),
                Integer.parseInt(or(settings.apply("operations-per-minute"), "5")),
                CardSettings.of(
                        paths(settings.apply("pkcs11")),
                        paths(settings.apply("skf")),
                        Boolean.parseBoolean(or(settings.apply("search-drivers"), "true")),
                        path(settings.apply("soft-keys"), home.resolve("soft-keys"))));
    }

    private static Path home(Map<String, String> environment) {
        String named = environment.get(PREFIX + "HOME");
        if (named != null && !named.isBlank()) {
            return Path.of(named).toAbsolutePath();
        }
        Path user = Path.of(System.getProperty("user.home"));
        String system = System.getProperty("os.name", "");
        if (system.startsWith("Windows")) {
            String local = environment.get("LOCALAPPDATA");
            return (local == null ? user.resolve("AppData/Local") : Path.of(local)).resolve("Yinxin/agent");
        }
        if (system.startsWith("Mac")) {
            return user.resolve("Library/Application Support/Yinxin/agent");
        }
        String data = environment.get("XDG_DATA_HOME");
        return (data == null || data.isBlank() ? user.resolve(".local/share") : Path.of(data)).resolve("yinxin-agent");
    }

    private static String or(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }

    private static Path path(@Nullable String value, Path otherwise) {
        return value == null ? otherwise : Path.of(value);
    }

    /** Separated as in PATH. */
    private static List<Path> paths(@Nullable String value) {
        return value == null
                ? List.of()
                : Arrays.stream(value.split(File.pathSeparator)).map(Path::of).toList();
    }
}
