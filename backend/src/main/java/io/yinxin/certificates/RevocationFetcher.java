package io.yinxin.certificates;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Fetches from responders and lists: no redirects, a limit to time and size, and an address that failed is left alone
 * for a while, so that each sign-in does not wait for it anew. Which hosts may be asked is decided before.
 */
@Singleton
class RevocationFetcher {
    private static final Logger LOG = Logger.getLogger(RevocationFetcher.class);
    private static final int LONGEST_OCSP = 65_536;
    private static final int MOST_REMEMBERED = 1000;

    private final HttpClient client;
    private final CertificatesConfig config;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final Map<URI, Instant> failed = new ConcurrentHashMap<>();

    RevocationFetcher(Vertx vertx, CertificatesConfig config, Clock clock, MeterRegistry metrics) {
        this.config = config;
        this.clock = clock;
        this.metrics = metrics;
        client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setMaxPoolSize(8)
                .setMaxWaitQueueSize(256));
    }

    /** @throws Unavailable as a failure of the Uni */
    Uni<byte[]> list(URI from) {
        return fetch("crl", from, HttpMethod.GET, Buffer.buffer(), config.longestCrl());
    }

    /** @throws Unavailable as a failure of the Uni */
    Uni<byte[]> ask(URI responder, byte[] question) {
        return fetch("ocsp", responder, HttpMethod.POST, Buffer.buffer(question), LONGEST_OCSP);
    }

    private Uni<byte[]> fetch(String kind, URI address, HttpMethod method, Buffer body, int longest) {
        Uni<byte[]> fetched = Uni.createFrom()
                .completionStage(() -> send(address, method, body, longest).toCompletionStage())
                // The other side may close a connection at the moment it is used again.
                .onFailure(HttpClosedException.class)
                .retry()
                .atMost(1)
                .ifNoItem()
                .after(config.answerTimeout())
                .failWith(() -> new Unavailable(address.getHost() + " does not answer in time"))
                .onItemOrFailure()
                .invoke((answer, failure) -> record(kind, address, failure))
                .onFailure()
                .transform(failure -> failure instanceof Unavailable known
                        ? known
                        : new Unavailable(address.getHost() + " cannot be reached"));
        return CallersContext.back(Uni.createFrom()
                .deferred(() -> isLeftAlone(address)
                        ? Uni.createFrom().failure(new Unavailable(address.getHost() + " failed a moment ago"))
                        : fetched));
    }

    private boolean isLeftAlone(URI address) {
        Instant until = failed.get(address);
        return until != null && clock.instant().isBefore(until);
    }

    private Future<byte[]> send(URI address, HttpMethod method, Buffer body, int longest) {
        RequestOptions options = new RequestOptions()
                .setMethod(method)
                .setAbsoluteURI(address.toString())
                .setFollowRedirects(false)
                .setTimeout(config.answerTimeout().toMillis());
        if (method == HttpMethod.POST) {
            options.putHeader("Content-Type", "application/ocsp-request")
                    .putHeader("Accept", "application/ocsp-response");
        }
        return client.request(options)
                .compose(request -> request.send(body).compose(answer -> whole(request, answer, longest)));
    }

    private static Future<byte[]> whole(HttpClientRequest request, HttpClientResponse answer, int longest) {
        if (answer.statusCode() != 200) {
            request.reset();
            return Future.failedFuture(new Unavailable("status " + answer.statusCode()));
        }
        Promise<byte[]> whole = Promise.promise();
        Buffer read = Buffer.buffer();
        answer.exceptionHandler(whole::tryFail);
        answer.endHandler(end -> whole.tryComplete(read.getBytes()));
        answer.handler(part -> {
            if (read.length() + part.length() > longest) {
                whole.tryFail(new Unavailable("longer than " + longest + " bytes"));
                request.reset();
            } else {
                read.appendBuffer(part);
            }
        });
        return whole.future();
    }

    private void record(String kind, URI address, @Nullable Throwable failure) {
        metrics.counter("yinxin.certificates.fetches", "kind", kind, "outcome", failure == null ? "FETCHED" : "FAILED")
                .increment();
        if (failure == null) {
            failed.remove(address);
            return;
        }
        LOG.warnf("%s of %s: %s", kind, address, failure.getMessage());
        if (failure instanceof ConnectionPoolTooBusyException) {
            // Ours, not theirs.
            return;
        }
        if (failed.size() > MOST_REMEMBERED) {
            failed.clear();
        }
        failed.put(address, clock.instant().plus(config.pause()));
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
