package io.yinxin.platform.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.TypedGuard;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.provider.ProviderFailure.Reason;
import io.yinxin.platform.provider.SignedExchange.Answer;
import jakarta.enterprise.util.TypeLiteral;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks one service. Repeats only what never reached it, and under the same request id, by which the service knows a
 * repeat (PRV-06); a time-out is resolved by a query (PRV-05); after failures in a row the service is left alone
 * (PRV-07). Only name, request id, duration and outcome are recorded (PRV-08).
 */
public final class ProviderClient {
    private static final Logger LOG = Logger.getLogger(ProviderClient.class);
    private static final Duration QUERY_TIMEOUT = Duration.ofSeconds(3);
    private static final Set<Reason> NOT_THE_SERVICES_FAULT = Set.of(Reason.NOT_ACCEPTED, Reason.NOT_CONFIGURED);

    private final ProviderName name;
    private final @Nullable SignedExchange exchange;
    private final ObjectMapper json;
    private final MeterRegistry metrics;
    private final TypedGuard<Uni<Object>> guard;
    private volatile boolean suspended;

    ProviderClient(
            ProviderName name,
            ProvidersConfig.Service config,
            @Nullable SignedExchange exchange,
            ObjectMapper json,
            MeterRegistry metrics) {
        this.name = name;
        this.exchange = exchange;
        this.json = json;
        this.metrics = metrics;
        this.guard = Guards.of(
                name,
                config,
                ProviderClient::isFault,
                ProviderClient::isRepeatable,
                this::changed,
                new TypeLiteral<>() {});
    }

    /**
     * Posts the question and gives the answer.
     *
     * @param requestId random and new for each question; the same for a later repeat of it
     * @param fits whether the answer is about the subject that was asked for
     * @throws ProviderFailure as a failure of the Uni: no usable answer
     */
    public <T> Uni<T> ask(String requestId, Object question, Class<T> type, Predicate<T> fits) {
        return ask("", requestId, question, type, fits);
    }

    /** The same of a service that answers several kinds of questions. @param place of this kind, below the service's path */
    public <T> Uni<T> ask(String place, String requestId, Object question, Class<T> type, Predicate<T> fits) {
        long start = System.nanoTime();
        return Uni.createFrom()
                .deferred(() -> guard.get(() -> attempt(name.path() + place, requestId, question, type, fits)))
                .map(type::cast)
                .onFailure(CircuitBreakerOpenException.class)
                .transform(failure -> new ProviderFailure(name, Reason.SUSPENDED, null))
                .onItemOrFailure()
                .invoke((answer, failure) -> record(requestId, failure, Duration.ofNanos(System.nanoTime() - start)));
    }

    /**
     * Reads what the service says by itself (PRV-03). That it is not played again is the caller's to see to: by taking
     * one end of a request only.
     *
     * @param place where it is taken; one message cannot be brought to another place
     * @throws ProviderFailure if it is not the service's word
     */
    public <T> T accept(String place, SignedMessage message, Class<T> type) {
        if (exchange == null) {
            throw new ProviderFailure(name, Reason.NOT_CONFIGURED, null);
        }
        try {
            exchange.require(name.path() + place, message);
            return parsed(message.body(), type);
        } catch (ProviderFailure e) {
            // A security event (PRV-03): somebody says things in the service's name, or its key is wrong.
            LOG.warnf("provider %s: message at %s refused, %s", name.key(), place, e.reason());
            metrics.counter("yinxin.provider.refused.messages", "provider", name.key())
                    .increment();
            throw e;
        }
    }

    /** Whether there is a service to ask. */
    public boolean isConfigured() {
        return exchange != null;
    }

    /** Whether the service is being left alone; a question asked now would fail at once. */
    public boolean isSuspended() {
        return suspended;
    }

    private void changed(CircuitBreakerState state) {
        suspended = state == CircuitBreakerState.OPEN;
        LOG.warnf("provider %s: circuit is %s", name.key(), state);
    }

    private <T> Uni<Object> attempt(String path, String requestId, Object question, Class<T> type, Predicate<T> fits) {
        if (exchange == null) {
            return Uni.createFrom().failure(new ProviderFailure(name, Reason.NOT_CONFIGURED, null));
        }
        return exchange.post(path, requestId, bytes(question))
                .onFailure(ProviderClient::isTimeout)
                .recoverWithUni(timeout -> resolved(exchange, path, requestId, timeout))
                .map(answer -> read(answer, type, fits));
    }

    /** Whatever goes wrong with the query: what counts is that there was no answer. */
    private Uni<Answer> resolved(SignedExchange exchange, String path, String requestId, Throwable timeout) {
        return exchange.query(path, requestId, QUERY_TIMEOUT)
                .onFailure()
                .transform(failure -> timeout)
                .flatMap(answer -> answer.status() == 200
                        ? Uni.createFrom().item(answer)
                        : Uni.createFrom().failure(timeout));
    }

    private <T> Object read(Answer answer, Class<T> type, Predicate<T> fits) {
        if (answer.status() >= 500) {
            throw new ProviderFailure(name, Reason.UNREACHABLE, null);
        }
        if (answer.status() != 200) {
            throw new ProviderFailure(name, Reason.NOT_ACCEPTED, null);
        }
        T read = parsed(answer.body(), type);
        if (!fits.test(read)) {
            throw new ProviderFailure(name, Reason.NOT_AUTHENTIC, null);
        }
        return read;
    }

    private <T> T parsed(byte[] body, Class<T> type) {
        try {
            T read = json.readValue(body, type);
            if (read == null) {
                throw new ProviderFailure(name, Reason.GARBLED, null);
            }
            return read;
        } catch (IOException e) {
            // The parser's message quotes the body, which may hold personal data: not kept.
            throw new ProviderFailure(name, Reason.GARBLED, null);
        }
    }

    private byte[] bytes(Object question) {
        try {
            return json.writeValueAsBytes(question);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("question cannot be written", e);
        }
    }

    private void record(String requestId, @Nullable Throwable failure, Duration duration) {
        String outcome = failure == null ? "ANSWERED" : reasonOf(failure);
        metrics.timer("yinxin.provider.requests", "provider", name.key(), "outcome", outcome)
                .record(duration);
        Logger.Level level = failure == null ? Logger.Level.DEBUG : Logger.Level.WARN;
        LOG.logf(level, "provider %s, request %s: %s after %d ms", name.key(), requestId, outcome, duration.toMillis());
    }

    private static String reasonOf(Throwable failure) {
        return failure instanceof ProviderFailure known ? known.reason().name() : "INTERNAL_ERROR";
    }

    private static boolean isTimeout(Throwable failure) {
        return failure instanceof ProviderFailure known && known.reason() == Reason.TIMED_OUT;
    }

    private static boolean isRepeatable(Throwable failure) {
        return failure instanceof ProviderFailure known && known.reason() == Reason.UNREACHABLE;
    }

    private static boolean isFault(Throwable failure) {
        return !(failure instanceof ProviderFailure known && NOT_THE_SERVICES_FAULT.contains(known.reason()));
    }
}
