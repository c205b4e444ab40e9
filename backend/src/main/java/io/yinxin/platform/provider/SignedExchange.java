package io.yinxin.platform.provider;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import io.yinxin.platform.provider.ProviderFailure.Reason;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One signed request and its verified answer (PRV-02, PRV-03). */
final class SignedExchange {
    /** A right signature around it makes the body the service's own word. */
    record Answer(int status, byte[] body) {}

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final int LARGEST_BODY = 256 * 1024;

    private final ProviderName name;
    private final WebClient http;
    private final URI base;
    private final String tenant;
    private final Duration answerTimeout;
    private final Signature signature;
    private final boolean sandboxRefused;
    private final Clock clock;

    SignedExchange(
            ProviderName name,
            WebClient http,
            URI base,
            String tenant,
            Duration answerTimeout,
            Signature signature,
            boolean sandboxRefused,
            Clock clock) {
        this.name = name;
        this.http = http;
        this.base = base;
        this.tenant = tenant;
        this.answerTimeout = answerTimeout;
        this.signature = signature;
        this.sandboxRefused = sandboxRefused;
        this.clock = clock;
    }

    Uni<Answer> post(String path, String requestId, byte[] body) {
        return send(HttpMethod.POST, path, requestId, body, answerTimeout);
    }

    /** Asks what became of a request that got no answer. */
    Uni<Answer> query(String path, String requestId, Duration timeout) {
        return send(HttpMethod.GET, path + "/" + requestId, requestId, new byte[0], timeout);
    }

    /** @throws ProviderFailure NOT_AUTHENTIC */
    void require(String path, SignedMessage message) {
        String expected = signature.ofAnswer(
                200, path, message.timestamp(), message.nonce(), message.requestId(), message.body());
        if (message.body().length > LARGEST_BODY
                || !Signature.equal(expected, message.signature())
                || !isFresh(message.timestamp())) {
            throw new ProviderFailure(name, Reason.NOT_AUTHENTIC, null);
        }
    }

    private Uni<Answer> send(HttpMethod method, String path, String requestId, byte[] body, Duration timeout) {
        String fullPath = base.getPath().replaceFirst("/$", "") + path;
        String timestamp = clock.instant().toString();
        String nonce = UUID.randomUUID().toString();
        var request = http.requestAbs(method, base.resolve(fullPath).toString())
                .timeout(timeout.toMillis())
                .followRedirects(false)
                .putHeader("Accept", "application/json")
                .putHeader("X-Request-Id", requestId)
                .putHeader("X-Tenant", tenant)
                .putHeader("X-Timestamp", timestamp)
                .putHeader("X-Nonce", nonce)
                .putHeader(
                        "X-Signature",
                        signature.ofRequest(method.name(), fullPath, tenant, timestamp, nonce, requestId, body));
        var sent = method.equals(HttpMethod.GET)
                ? request.send()
                : request.putHeader("Content-Type", "application/json").sendBuffer(Buffer.buffer(body));
        return sent.onFailure().transform(this::translated).map(response -> verified(response, fullPath, requestId));
    }

    private ProviderFailure translated(Throwable failure) {
        Reason reason = failure instanceof TimeoutException ? Reason.TIMED_OUT : Reason.UNREACHABLE;
        return new ProviderFailure(name, reason, failure);
    }

    /**
     * Our own request id is random and waited for once, so an old answer played again has nobody to be taken by; it needs
     * no memory of nonces.
     */
    private Answer verified(HttpResponse<Buffer> response, String path, String requestId) {
        if (sandboxRefused && Sandboxes.isMarked(response)) {
            throw new ProviderFailure(name, Reason.SANDBOX, null);
        }
        byte[] body = response.body() == null ? new byte[0] : response.body().getBytes();
        String timestamp = response.getHeader("X-Timestamp");
        String nonce = response.getHeader("X-Nonce");
        String given = response.getHeader("X-Signature");
        if (given == null || nonce == null || body.length > LARGEST_BODY) {
            // An unsigned answer says nothing; by its status it is told whether somebody in between had an outage.
            throw new ProviderFailure(
                    name, response.statusCode() >= 500 ? Reason.UNREACHABLE : Reason.NOT_AUTHENTIC, null);
        }
        String expected = signature.ofAnswer(response.statusCode(), path, timestamp, nonce, requestId, body);
        if (!Signature.equal(expected, given)
                || !requestId.equals(response.getHeader("X-Request-Id"))
                || !isFresh(timestamp)) {
            throw new ProviderFailure(name, Reason.NOT_AUTHENTIC, null);
        }
        return new Answer(response.statusCode(), body);
    }

    private boolean isFresh(@Nullable String timestamp) {
        try {
            return timestamp != null
                    && Duration.between(Instant.parse(timestamp), clock.instant())
                                    .abs()
                                    .compareTo(TOLERANCE)
                            <= 0;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
