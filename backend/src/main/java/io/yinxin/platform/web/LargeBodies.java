package io.yinxin.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/**
 * Large bodies are held in memory while they arrive, so only so many may at once, and only some from one address; who
 * sends without end is cut off. Forms are small and never meet this.
 */
@Singleton
class LargeBodies {
    private static final long LARGE = 256 * 1024;
    private static final int MOST = 32;
    private static final int MOST_OF_ONE_ADDRESS = 6;
    private static final int RETRY_AFTER_SECONDS = 5;
    private static final long PATIENCE_MILLIS = 120_000;

    private final EarlyAnswer answer;
    private final Map<String, Integer> inside = new HashMap<>();
    private int total;

    LargeBodies(EarlyAnswer answer) {
        this.answer = answer;
    }

    void register(@Observes Filters filters) {
        filters.register(this::judge, 840);
    }

    private void judge(RoutingContext request) {
        if (!isLarge(request.request())) {
            request.next();
            return;
        }
        String address = String.valueOf(request.request().remoteAddress().hostAddress());
        if (!enter(address)) {
            answer.refuse(
                    request,
                    DomainException.with(CommonError.BUSY, Map.of("retryAfterSeconds", RETRY_AFTER_SECONDS)),
                    true);
            return;
        }
        long alarm = request.vertx()
                .setTimer(
                        PATIENCE_MILLIS, timer -> request.request().connection().close());
        // At the end of the answer, or of the connection.
        request.addEndHandler(end -> {
            request.vertx().cancelTimer(alarm);
            leave(address);
        });
        request.next();
    }

    /** Of a body in pieces nobody knows how large it will be. */
    private static boolean isLarge(HttpServerRequest request) {
        return BodyLimit.announced(request) > LARGE || request.getHeader("Transfer-Encoding") != null;
    }

    /** How many are being taken now. */
    synchronized int present() {
        return total;
    }

    private synchronized boolean enter(String address) {
        int ofAddress = inside.getOrDefault(address, 0);
        if (total >= MOST || ofAddress >= MOST_OF_ONE_ADDRESS) {
            return false;
        }
        inside.put(address, ofAddress + 1);
        total++;
        return true;
    }

    private synchronized void leave(String address) {
        inside.computeIfPresent(address, (key, count) -> count > 1 ? count - 1 : null);
        total--;
    }
}
