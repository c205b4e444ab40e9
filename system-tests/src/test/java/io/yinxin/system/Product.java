package io.yinxin.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The product as {@code make run} starts it, on free ports, with the data in a given directory. */
final class Product implements AutoCloseable {
    private static final Path CHECKOUT =
            Path.of(System.getProperty("checkout", "..")).toAbsolutePath().normalize();
    private static final Duration START = Duration.ofMinutes(3);

    private final Process launcher;
    private final Path home;
    private final Path log;
    private final URI address;

    private Product(Process launcher, Path home, Path log, URI address) {
        this.launcher = launcher;
        this.home = home;
        this.log = log;
        this.address = address;
    }

    /** Starts it and waits until it says that it is ready. */
    static Product start(Path home, Map<String, String> environment) throws Exception {
        Product product = launch(home, freePort(), environment);
        long end = System.nanoTime() + START.toNanos();
        while (!product.output().contains("is ready:")) {
            assertThat(product.launcher.isAlive()).as(product.output()).isTrue();
            assertThat(System.nanoTime()).as(product.output()).isLessThan(end);
            Thread.sleep(50);
        }
        return product;
    }

    /** Starts it without waiting. */
    static Product launch(Path home, int port, Map<String, String> environment) throws IOException {
        // Kept: after a failure it is what one wants to read.
        Path log = Files.createTempFile(CHECKOUT.resolve("system-tests/target"), "run", ".log");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        CHECKOUT.resolve("sandbox/target/yinxin-sandbox.jar").toString())
                .directory(CHECKOUT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        Map<String, String> variables = builder.environment();
        variables.keySet().removeIf(name -> name.startsWith("YINXIN_") || name.startsWith("QUARKUS_"));
        variables.putAll(Map.of("LC_ALL", "C.UTF-8", "YINXIN_HOME", home.toString()));
        variables.put("YINXIN_PORT", Integer.toString(port));
        variables.put("YINXIN_SANDBOX_PORT", Integer.toString(freePort()));
        variables.putAll(environment);
        return new Product(builder.start(), home, log, URI.create("http://127.0.0.1:" + port));
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    URI address() {
        return address;
    }

    String output() throws IOException {
        return Files.readString(log);
    }

    /** The embedded database, asked without the product. */
    Connection database() throws IOException, SQLException {
        String port = Files.readAllLines(home.resolve("postgresql/data-18/postmaster.pid"))
                .get(3)
                .strip();
        String password = Files.readAllLines(home.resolve("keys")).stream()
                .filter(line -> line.startsWith("database.password="))
                .map(line -> line.substring(line.indexOf('=') + 1))
                .findFirst()
                .orElseThrow();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "yinxin", password);
    }

    /** As a power cut does to it: no goodbye. */
    void killServer() throws IOException {
        processOf("server.pid").destroyForcibly();
    }

    /** The launcher dies; what it has started is left running. */
    void killLauncher() {
        launcher.destroyForcibly();
    }

    void killDatabase() throws IOException {
        processOf("postgresql/data-18/postmaster.pid").destroyForcibly();
    }

    ProcessHandle server() throws IOException {
        return processOf("server.pid");
    }

    /** Asks it to end, as Ctrl+C does. */
    void interrupt() {
        launcher.destroy();
    }

    int awaitEnd() throws InterruptedException, IOException {
        assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).as(output()).isTrue();
        return launcher.exitValue();
    }

    /** Command lines of living processes that work on this home. */
    List<String> processes() {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .filter(line -> line.contains(home.toString()))
                .toList();
    }

    @Override
    public void close() throws Exception {
        launcher.destroy();
        if (!launcher.waitFor(60, TimeUnit.SECONDS)) {
            launcher.destroyForcibly();
        }
    }

    private ProcessHandle processOf(String pidFile) throws IOException {
        String pid = Files.readAllLines(home.resolve(pidFile)).get(0).strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }
}
