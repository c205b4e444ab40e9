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
 * Large bodies are held in memory while they arrive, so only so many may at once, and only some from one address; a
 * document counts as the scans that would be as large. Who sends without end is cut off. Forms are small and never meet
 * this.
 */
@Singleton
class LargeBodies {
    private static final long LARGE = 256 * 1024;
    private static final int MOST = 32;
    private static final int MOST_OF_ONE_ADDRESS = 6;
    private static final int RETRY_AFTER_SECONDS = 5;
    private static final long PATIENCE_MILLIS = 120_000;
    /** Who sends more slowly is cut off: a slow line at home. */
    private static final long SLOWEST_BYTES_PER_MILLI = 128;
    /** How often it is looked how much of an unannounced body has come. */
    private static final long LOOK_MILLIS = 100;

    private final EarlyAnswer answer;
    private final BodyLimit limit;
    private final Map<String, Integer> inside = new HashMap<>();
    private int total;

    LargeBodies(EarlyAnswer answer, BodyLimit limit) {
        this.answer = answer;
        this.limit = limit;
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
        int weight = weight(request);
        if (!enter(address, weight)) {
            answer.refuse(
                    request,
                    DomainException.with(CommonError.BUSY, Map.of("retryAfterSeconds", RETRY_AFTER_SECONDS)),
                    true);
            return;
        }
        long alarm = request.vertx()
                .setTimer(
                        PATIENCE_MILLIS + BodyLimit.announced(request.request()) / SLOWEST_BYTES_PER_MILLI,
                        timer -> request.request().connection().close());
        long look = request.vertx().setPeriodic(LOOK_MILLIS, timer -> closeBeyondLimit(request));
        // At the end of the answer, or of the connection.
        request.addEndHandler(end -> {
            request.vertx().cancelTimer(alarm);
            request.vertx().cancelTimer(look);
            leave(address, weight);
        });
        request.next();
    }

    /** In scans; an unannounced body is at most as large as its operation allows. */
    private int weight(RoutingContext request) {
        boolean announced = request.request().getHeader("Transfer-Encoding") == null;
        long bytes = announced ? BodyLimit.announced(request.request()) : limit.of(request);
        return Math.toIntExact(Math.min(MOST_OF_ONE_ADDRESS, (bytes + BodyLimit.PICTURES - 1) / BodyLimit.PICTURES));
    }

    /** The framework counts, too, but knows one limit for all. */
    private void closeBeyondLimit(RoutingContext request) {
        if (request.request().bytesRead() > limit.of(request)) {
            request.request().connection().close();
        }
    }

    /** Of a body in pieces nobody knows how large it will be. */
    private static boolean isLarge(HttpServerRequest request) {
        return BodyLimit.announced(request) > LARGE || request.getHeader("Transfer-Encoding") != null;
    }

    /** How many are being taken now, in scans. */
    synchronized int present() {
        return total;
    }

    private synchronized boolean enter(String address, int weight) {
        int ofAddress = inside.getOrDefault(address, 0);
        if (total + weight > MOST || ofAddress + weight > MOST_OF_ONE_ADDRESS) {
            return false;
        }
        inside.put(address, ofAddress + weight);
        total += weight;
        return true;
    }

    private synchronized void leave(String address, int weight) {
        inside.computeIfPresent(address, (key, count) -> count > weight ? count - weight : null);
        total -= weight;
    }
}
