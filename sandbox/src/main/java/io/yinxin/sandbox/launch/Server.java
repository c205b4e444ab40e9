package io.yinxin.sandbox.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The packaged server as a child process, told everything by environment variables, as in production; lists by a file. */
final class Server {
    private static final Duration STOP = Duration.ofSeconds(25);

    private final Process process;
    private final URI readiness;

    private Server(Process process, URI readiness) {
        this.process = process;
        this.readiness = readiness;
    }

    /** @param settings by their names in dots; a variable of the caller's own environment goes before */
    static Server start(Options options, Home home, Map<String, String> settings) {
        if (!Files.exists(options.server())) {
            throw new LaunchFailure(
                    "找不到 " + options.server() + "，请先用 make run 构建。",
                    "There is no " + options.server() + "; make run builds it.");
        }
        List<String> command = new ArrayList<>(List.of(
                "setsid",
                Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        String more = System.getenv("YINXIN_JAVA_OPTIONS");
        if (more != null && !more.isBlank()) {
            command.addAll(List.of(more.strip().split("\\s+")));
        }
        // Netty and Brotli load native code.
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(List.of(
                "-Dyinxin.run=" + home.file(""), "-jar", options.server().toString()));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(Server::isForTheLauncher);
        settings.forEach((name, value) -> {
            if (!ListSettings.contain(name)) {
                environment.putIfAbsent(variable(name), value);
            }
        });
        environment.merge(
                "SMALLRYE_CONFIG_LOCATIONS",
                ListSettings.write(home.file("lists.properties"), settings),
                (given, ours) -> given + "," + ours);
        try {
            Process process = builder.start();
            Files.writeString(home.file("server.pid"), process.pid() + "\n");
            String host = options.host().equals("0.0.0.0") ? "127.0.0.1" : options.host();
            return new Server(process, URI.create("http://" + host + ":" + options.port() + "/q/health/ready"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A launcher that was killed leaves its server running, on the port and on the database. */
    static void endLeftover(Home home, Progress progress) {
        Leftover.find(home.file("server.pid"), "-Dyinxin.run=" + home.file("")).ifPresent(process -> {
            progress.say("上次运行的服务仍在，正在停止 …", "Stopping the server left by the last run …");
            Leftover.end(process, "TERM", STOP);
        });
    }

    /**
     * Waits until the server is ready.
     *
     * @return false if it ended instead
     */
    boolean awaitReady() throws InterruptedException {
        try (HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            HttpRequest request = HttpRequest.newBuilder(readiness)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            while (process.isAlive()) {
                try {
                    if (http.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                        return true;
                    }
                } catch (IOException e) {
                    // Not listening yet.
                }
                Thread.sleep(50);
            }
            return false;
        }
    }

    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    void stop() {
        Leftover.end(process.toHandle(), "TERM", STOP);
    }

    /** The variable of a setting, by the rule of MicroProfile Config. */
    static String variable(String setting) {
        return setting.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static boolean isForTheLauncher(String variable) {
        return List.of("YINXIN_HOME", "YINXIN_HOST", "YINXIN_PORT", "YINXIN_SANDBOX_PORT", "YINXIN_DB_URL")
                        .contains(variable)
                || List.of("YINXIN_SERVER", "YINXIN_AGENT", "YINXIN_JAVA_OPTIONS")
                        .contains(variable);
    }
}
