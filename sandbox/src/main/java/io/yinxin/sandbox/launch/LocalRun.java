package io.yinxin.sandbox.launch;

import io.yinxin.sandbox.Sandbox;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What {@code make run} starts. Ends with the server, and with its exit code. */
public final class LocalRun implements AutoCloseable {
    private static final int USUAL_SANDBOX_PORT = 8025;

    private final Options options;
    private final Progress progress;
    private final Deque<Runnable> toStop = new ArrayDeque<>();
    private volatile boolean closed;

    private LocalRun(Options options, Progress progress) {
        this.options = options;
        this.progress = progress;
    }

    public static void main(String[] arguments) throws InterruptedException {
        Options options;
        try {
            options = Options.from(System.getenv());
        } catch (LaunchFailure e) {
            new Progress(false).fail(e);
            System.exit(2);
            return;
        }
        Progress progress = new Progress(options.chinese());
        LocalRun run = new LocalRun(options, progress);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(run::close));
        try {
            System.exit(run.toTheEnd());
        } catch (LaunchFailure e) {
            progress.fail(e);
            System.exit(2);
        }
    }

    private int toTheEnd() throws InterruptedException {
        Home home = Home.open(options.home());
        stopLater(home::close);
        Server.endLeftover(home, progress);
        requireFree(options.port());
        Keys keys = Keys.of(home.file("keys"));
        Sandbox sandbox = sandbox(home);
        // Its keys are made while the database starts.
        CompletableFuture<TrialCards> cards = CompletableFuture.supplyAsync(() -> TrialCards.of(home, sandbox));
        Optional<Postgres> postgres =
                options.databaseUrl() == null ? Optional.of(embedded(home, keys)) : Optional.empty();
        Map<String, String> settings = new HashMap<>(keys.dataSettings());
        settings.putAll(postgres.map(own -> Database.embedded(own, keys))
                .orElseGet(() -> Database.of(String.valueOf(options.databaseUrl())))
                .settings());
        settings.putAll(sandbox.settings());
        settings.putAll(cards.join().settings(options.port()));
        TrialStaff staff = TrialStaff.of(home.file("staff"));
        sandbox.serveStaff(staff.logins());
        settings.putAll(staff.settings());
        settings.putAll(sandbox.serveApplications(URI.create(address())));
        settings.putAll(own());
        progress.say("正在启动服务 …", "Starting the server …");
        Server server = Server.start(options, home, settings);
        stopLater(server::stop);
        postgres.ifPresent(own -> own.onEnd(() -> followDatabase(server)));
        if (server.awaitReady()) {
            cards.join().trustOrders(options.port());
            progress.ready(address(), sandbox.inboxAddress().toString());
            progress.application(sandbox.applicationAddress().toString());
            progress.staff(address() + "desk", sandbox.authenticatorAddress().toString(), staff.logins());
            cards.join().prepare(progress, options.agent() != null);
            startAgent(cards.join());
        }
        return server.awaitEnd();
    }

    private void startAgent(TrialCards cards) {
        Path program = options.agent();
        if (program != null) {
            Process agent = cards.startAgent(program);
            stopLater(agent::destroy);
        }
    }

    private void followDatabase(Server server) {
        if (!closed) {
            progress.say("数据库意外停止，服务随之停止。", "The database has ended unexpectedly; the server ends with it.");
            server.stop();
        }
    }

    private Postgres embedded(Home home, Keys keys) {
        progress.say("正在启动数据库（数据在 " + home.file("") + "）…", "Starting the database (data in " + home.file("") + ") …");
        Postgres postgres = Postgres.start(home, keys, progress);
        stopLater(postgres::close);
        return postgres;
    }

    /** Best on the port of the last run, which stands in the certificates of the trial cards. */
    private Sandbox sandbox(Home home) {
        int usual = TrialCards.port(home).orElse(USUAL_SANDBOX_PORT);
        int port = options.sandboxPort() == null ? (isFree(usual) ? usual : 0) : options.sandboxPort();
        if (port != 0 && !isFree(port)) {
            throw taken(port, "YINXIN_SANDBOX_PORT");
        }
        Sandbox sandbox = Sandbox.start(port);
        stopLater(sandbox::close);
        return sandbox;
    }

    /** The public address is left open: the page may be asked for as localhost or as 127.0.0.1. */
    private Map<String, String> own() {
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.profile", "local");
        settings.put("quarkus.http.host", options.host());
        settings.put("quarkus.http.port", Integer.toString(options.port()));
        settings.put("yinxin.web.secure", "false");
        return settings;
    }

    private String address() {
        boolean local = options.host().equals("127.0.0.1") || options.host().equals("0.0.0.0");
        return "http://" + (local ? "localhost" : options.host()) + ":" + options.port() + "/";
    }

    private void requireFree(int port) {
        if (!isFree(port)) {
            throw taken(port, "YINXIN_PORT");
        }
    }

    private static LaunchFailure taken(int port, String variable) {
        return new LaunchFailure(
                "端口 " + port + " 已被其他程序占用。请用其他端口，例如：" + variable + "=" + (port + 1000) + " make run",
                "Port " + port + " is in use by another program. Choose another one: " + variable + "=" + (port + 1000)
                        + " make run");
    }

    private boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(options.host()), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private synchronized void stopLater(Runnable stop) {
        if (closed) {
            stop.run();
            return;
        }
        toStop.push(stop);
    }

    /** In the opposite order of the start: server, sandbox, database. */
    @Override
    public synchronized void close() {
        closed = true;
        while (!toStop.isEmpty()) {
            toStop.pop().run();
        }
    }
}
