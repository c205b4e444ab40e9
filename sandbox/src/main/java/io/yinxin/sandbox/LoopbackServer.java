package io.yinxin.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An HTTP server that programs of this machine can reach, and nobody else: bound to loopback, and deaf to requests
 * under another host name (a page of a stranger that rebinds its name to 127.0.0.1) or from another origin.
 */
final class LoopbackServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    LoopbackServer(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 256);
        server.setExecutor(threads);
    }

    void serve(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            if (isFromHere(exchange)) {
                handler.handle(exchange);
            }
        });
    }

    void start() {
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port());
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private boolean isFromHere(HttpExchange exchange) throws IOException {
        Set<String> hosts = Set.of("127.0.0.1:" + port(), "localhost:" + port());
        String host = exchange.getRequestHeaders().getFirst("Host");
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        if (host == null || !hosts.contains(host)) {
            Exchanges.text(exchange, 421, "This server answers only as 127.0.0.1 or localhost.");
            return false;
        }
        if (origin != null && !hosts.contains(origin.replaceFirst("^http://", ""))) {
            Exchanges.text(exchange, 403, "Not from another page.");
            return false;
        }
        return true;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
