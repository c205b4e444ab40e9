package io.yinxin.notifications;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.yinxin.notifications.Carrier.Handover;
import io.yinxin.platform.data.ColumnCipher;
import io.yinxin.platform.provider.ProviderFailure;
import io.yinxin.platform.provider.ProviderFailure.Reason;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/** One try to send one message, and what becomes of it. */
@Singleton
class Delivery {
    private static final Logger LOG = Logger.getLogger(Delivery.class);

    private final MessageStore store;
    private final ColumnCipher cipher;
    private final Clock clock;
    private final RetrySchedule schedule;
    private final MeterRegistry metrics;

    Delivery(MessageStore store, ColumnCipher cipher, Clock clock, NotificationsConfig config, MeterRegistry metrics) {
        this.store = store;
        this.cipher = cipher;
        this.clock = clock;
        this.schedule = new RetrySchedule(config.pauses());
        this.metrics = metrics;
    }

    Uni<Void> deliver(ClaimedMessage message, Carrier carrier) {
        if (message.isExpired(clock.instant())) {
            return done(message, carrier, MessageState.EXPIRED);
        }
        return Uni.createFrom()
                .deferred(() -> handOver(message, carrier))
                .onItemOrFailure()
                .transformToUni((handover, failure) -> failure != null
                        ? failed(message, carrier, failure)
                        : done(
                                message,
                                carrier,
                                handover == Handover.ACCEPTED ? MessageState.SENT : MessageState.REFUSED));
    }

    private Uni<Handover> handOver(ClaimedMessage message, Carrier carrier) {
        String receiver = cipher.decrypt(message.receiver());
        MessageContent content = MessageContent.fromJson(cipher.decrypt(message.content()));
        return carrier.send(message.id(), message.template(), receiver, content);
    }

    private Uni<Void> done(ClaimedMessage message, Carrier carrier, MessageState state) {
        count(carrier, state.name());
        return store.finish(message, state, null);
    }

    private Uni<Void> failed(ClaimedMessage message, Carrier carrier, Throwable failure) {
        String error = nameOf(failure);
        Instant now = clock.instant();
        boolean tried = !isSuspension(failure);
        return schedule.next(
                        tried ? message.attempts() : 1,
                        now,
                        message.giveUpAt(),
                        ThreadLocalRandom.current().nextDouble())
                .map(next -> tried ? postponed(message, carrier, next, error) : store.giveBack(message, next, error))
                .orElseGet(() -> dead(message, carrier, error));
    }

    private Uni<Void> postponed(ClaimedMessage message, Carrier carrier, Instant next, String error) {
        count(carrier, "POSTPONED");
        LOG.infof("message %s: try %d failed (%s)", message.id(), message.attempts(), error);
        return store.postpone(message, next, error);
    }

    private Uni<Void> dead(ClaimedMessage message, Carrier carrier, String error) {
        count(carrier, MessageState.DEAD.name());
        LOG.errorf("message %s is dead after %d tries (%s)", message.id(), message.attempts(), error);
        return store.giveUp(message, error);
    }

    /** Then nobody was asked: a short outage must not push messages to the long pauses. */
    private static boolean isSuspension(Throwable failure) {
        return failure instanceof ProviderFailure known && known.reason() == Reason.SUSPENDED;
    }

    /** Only the kind: a mail server's words repeat the address. */
    private static String nameOf(Throwable failure) {
        return failure instanceof ProviderFailure known
                ? known.reason().name()
                : failure.getClass().getSimpleName();
    }

    private void count(Carrier carrier, String outcome) {
        metrics.counter(
                        "yinxin.notifications.tries",
                        "channel",
                        carrier.channel().name(),
                        "outcome",
                        outcome)
                .increment();
    }
}
