package io.yinxin.sandbox.launch;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the caller chose, by environment variables.
 *
 * @param home {@code YINXIN_HOME}: data, keys and logs of this run
 * @param host {@code YINXIN_HOST}: the address to listen on; loopback unless wished otherwise, for the sandbox shows
 *     every code to whoever can reach it
 * @param port {@code YINXIN_PORT}
 * @param sandboxPort {@code YINXIN_SANDBOX_PORT}; null: a usual one, or another if that is taken
 * @param databaseUrl {@code YINXIN_DB_URL}; null: the embedded PostgreSQL
 * @param server {@code YINXIN_SERVER}: the packaged server
 * @param agent {@code YINXIN_AGENT}: the card agent's program, to be started with the trial cards; null: not started
 * @param chinese whether to speak Chinese on the console
 */
record Options(
        Path home,
        String host,
        int port,
        @Nullable Integer sandboxPort,
        @Nullable String databaseUrl,
        Path server,
        @Nullable Path agent,
        boolean chinese) {

    static Options from(Map<String, String> environment) {
        String sandboxPort = given(environment, "YINXIN_SANDBOX_PORT");
        String agent = given(environment, "YINXIN_AGENT");
        return new Options(
                Path.of(or(environment, "YINXIN_HOME", ".yinxin"))
                        .toAbsolutePath()
                        .normalize(),
                or(environment, "YINXIN_HOST", "127.0.0.1"),
                port("YINXIN_PORT", or(environment, "YINXIN_PORT", "8080")),
                sandboxPort == null ? null : port("YINXIN_SANDBOX_PORT", sandboxPort),
                given(environment, "YINXIN_DB_URL"),
                Path.of(or(environment, "YINXIN_SERVER", "backend/target/quarkus-app/quarkus-run.jar"))
                        .toAbsolutePath(),
                agent == null ? null : Path.of(agent).toAbsolutePath(),
                language(environment).startsWith("zh"));
    }

    private static String language(Map<String, String> environment) {
        String fallback = or(environment, "LC_MESSAGES", or(environment, "LANG", ""));
        return or(environment, "LC_ALL", fallback);
    }

    private static int port(String name, String value) {
        if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) > 65535 || Integer.parseInt(value) == 0) {
            throw new LaunchFailure(name + " 不是端口号：" + value, name + " is not a port number from 1 to 65535: " + value);
        }
        return Integer.parseInt(value);
    }

    private static String or(Map<String, String> environment, String name, String fallback) {
        String value = given(environment, name);
        return value == null ? fallback : value;
    }

    private static @Nullable String given(Map<String, String> environment, String name) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
