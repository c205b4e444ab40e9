package io.yinxin.agent.http;

import com.sun.net.httpserver.HttpServer;
import io.yinxin.agent.command.Route;
import io.yinxin.agent.consent.Proofs;
import io.yinxin.agent.consent.Sites;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Listens on 127.0.0.1, at the first of its ports that is free, and nowhere else. */
public final class LoopbackServer implements AutoCloseable {
    private static final int BACKLOG = 16;
    /** Of the JDK's server, which reads them once and only as system properties. */
    private static final Map<String, String> LIMITS = Map.of(
            "sun.net.httpserver.maxReqHeaderSize", "8192",
            "sun.net.httpserver.maxReqHeaders", "60",
            "jdk.httpserver.maxConnections", "16",
            // Seconds in which head and body of a request must have come.
            "sun.net.httpserver.maxReqTime", "30",
            "sun.net.httpserver.idleInterval", "30");

    static {
        LIMITS.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
    }

    private final HttpServer server;
    private final ExecutorService threads;

    private LoopbackServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /** @throws IOException none of the ports is free */
    public static LoopbackServer start(
            List<Integer> ports, PeerUser users, Sites sites, int operationsPerMinute, List<Route> routes, Clock clock)
            throws IOException {
        HttpServer server = bind(ports);
        Gate gate = new Gate(users, sites, new Proofs(clock), new RateLimits(operationsPerMinute, clock), clock);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(threads);
        server.createContext("/", new Handler(gate, routes));
        server.start();
        return new LoopbackServer(server, threads);
    }

    private static HttpServer bind(List<Integer> ports) throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        for (int port : ports) {
            try {
                return HttpServer.create(new InetSocketAddress(loopback, port), BACKLOG);
            } catch (BindException e) {
                // Taken; the page tries all of them.
            }
        }
        throw new IOException("ports " + ports + " are taken");
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
