package io.yinxin.sandbox.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL of this run's own: data below its home, TCP on loopback, a password, nobody else's business. */
final class Postgres implements AutoCloseable {
    /** Recovery after a kill may take a while on a slow disk. */
    private static final Duration START = Duration.ofMinutes(3);

    private static final Duration STOP = Duration.ofSeconds(30);

    /** As in the pom; each has programs of its own, so that a newer one replaces them. */
    private static final String VERSION = "18.6";

    /** Data stay within a major version. */
    private static final String DATA = "data-18";

    private final Process process;
    private final int port;

    private Postgres(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Postgres start(Home home, Keys keys, Progress progress) {
        Path root = home.file("postgresql");
        Path data = root.resolve(DATA);
        Unprivileged who = Unprivileged.choose();
        try {
            Files.createDirectories(root);
            endLeftover(data, progress);
            if (!Files.exists(root.resolve(VERSION))) {
                progress.say("正在解压内置的 PostgreSQL …", "Unpacking the embedded PostgreSQL …");
            }
            Path programs = PostgresBinaries.in(root.resolve(VERSION));
            who.own(root);
            if (!Files.exists(data)) {
                progress.say("正在创建数据库 …", "Creating the database …");
                create(home, programs, root, who, keys.get(Keys.DATABASE_PASSWORD));
            }
            return run(home, programs, data, who);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    int port() {
        return port;
    }

    void onEnd(Runnable then) {
        var unused = process.onExit().thenRun(then);
    }

    /** Fast shutdown: ends sessions, writes a checkpoint. */
    @Override
    public void close() {
        Leftover.end(process.toHandle(), "INT", STOP);
    }

    private static void endLeftover(Path data, Progress progress) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        var leftover = Leftover.find(pidFile, data.toString());
        if (leftover.isPresent()) {
            progress.say("上次运行的 PostgreSQL 仍在，正在停止 …", "Stopping the PostgreSQL left by the last run …");
            Leftover.end(leftover.get(), "INT", STOP);
        }
        // Whatever the file says now, it is not about a server on these data.
        Files.deleteIfExists(pidFile);
    }

    /** All or nothing, so that a run killed meanwhile leaves no half-made database. */
    private static void create(Home home, Path programs, Path root, Unprivileged who, String password)
            throws IOException, InterruptedException {
        Path unfinished = root.resolve("data.new");
        delete(unfinished);
        Files.createDirectories(unfinished);
        Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwx------"));
        Path passwordFile = root.resolve("password.new");
        Files.deleteIfExists(passwordFile);
        Files.createFile(
                passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile, password + "\n");
        who.own(root);
        Path log = home.log("initdb.log");
        int code = new ProcessBuilder(who.command(List.of(
                        programs.resolve("bin/initdb").toString(),
                        "--pgdata=" + unfinished,
                        "--username=yinxin",
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C")))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        Files.deleteIfExists(passwordFile);
        if (code != 0) {
            throw failed(log);
        }
        Files.move(unfinished, root.resolve(DATA));
    }

    private static Postgres run(Home home, Path programs, Path data, Unprivileged who)
            throws IOException, InterruptedException {
        int port = freePort();
        Path log = home.log("postgresql.log");
        Process process = new ProcessBuilder(who.command(List.of(
                        programs.resolve("bin/postgres").toString(),
                        "-D",
                        data.toString(),
                        "-p",
                        Integer.toString(port),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "max_connections=100")))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        long end = System.nanoTime() + START.toNanos();
        while (!isReady(data.resolve("postmaster.pid"))) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroyForcibly();
                throw failed(log);
            }
            Thread.sleep(20);
        }
        return new Postgres(process, port);
    }

    /** The eighth line of the file tells the state since PostgreSQL 10. */
    private static boolean isReady(Path pidFile) {
        try {
            List<String> lines = Files.readAllLines(pidFile, StandardCharsets.US_ASCII);
            return lines.size() > 7 && lines.get(7).strip().equals("ready");
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static LaunchFailure failed(Path log) throws IOException {
        List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
        String last = String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
        return new LaunchFailure(
                "PostgreSQL 未能启动，见 " + log + "：\n" + last, "PostgreSQL did not start, see " + log + ":\n" + last);
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
