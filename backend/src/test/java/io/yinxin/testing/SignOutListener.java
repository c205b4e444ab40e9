package io.yinxin.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A connected application that is told of sign-outs. What it was told it answers to {@code GET /}, since the tests live
 * behind another class loader; {@code PUT /} makes it refuse the next one.
 */
public final class SignOutListener implements QuarkusTestResourceLifecycleManager {
    public static final String ADDRESS = "yinxin.openid.clients[0].sign-out-call";

    private final List<String> told = new CopyOnWriteArrayList<>();
    private volatile boolean refusing;
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
        return Map.of(ADDRESS, "http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int status = 200;
        String answer = "";
        switch (exchange.getRequestMethod()) {
            case "GET" -> answer = String.join("\n", told);
            case "PUT" -> refusing = true;
            default -> {
                if (refusing) {
                    refusing = false;
                    status = 503;
                } else {
                    told.add(URLDecoder.decode(body.replaceFirst("^logout_token=", ""), StandardCharsets.UTF_8));
                }
            }
        }
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
