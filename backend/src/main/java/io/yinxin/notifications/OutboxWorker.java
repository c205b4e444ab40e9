package io.yinxin.notifications;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Empties the outbox of one channel. Takes only as many messages as it can send at once, so nothing piles up in memory
 * and a second instance finds the rest; a slow mail server does not hold up SMS, which have a worker of their own.
 */
final class OutboxWorker {
    private static final Logger LOG = Logger.getLogger(OutboxWorker.class);

    private final Carrier carrier;
    private final MessageStore store;
    private final Delivery delivery;
    private final int concurrency;
    private final AtomicInteger travelling = new AtomicInteger();
    private final AtomicBoolean claiming = new AtomicBoolean();
    private volatile boolean moreWaiting;
    private volatile boolean stopped;

    OutboxWorker(Carrier carrier, MessageStore store, Delivery delivery, int concurrency) {
        this.carrier = carrier;
        this.store = store;
        this.delivery = delivery;
        this.concurrency = concurrency;
    }

    /** Looks for messages unless it is looking already, has its hands full, or nobody would take them. */
    void look() {
        int free = concurrency - travelling.get();
        if (stopped || free <= 0 || !carrier.isReady() || !claiming.compareAndSet(false, true)) {
            return;
        }
        store.claim(carrier.channel(), free)
                .onTermination()
                .invoke(() -> claiming.set(false))
                .subscribe()
                .with(messages -> send(messages, free), failure -> LOG.errorf(failure, "the outbox cannot be read"));
    }

    private void send(List<ClaimedMessage> messages, int free) {
        moreWaiting = messages.size() == free;
        travelling.addAndGet(messages.size());
        messages.forEach(this::send);
    }

    private void send(ClaimedMessage message) {
        delivery.deliver(message, carrier)
                .onTermination()
                .invoke(this::arrived)
                .subscribe()
                .with(
                        nothing -> {},
                        // The lease runs out, and the message comes up again.
                        failure -> LOG.errorf(failure, "the result of message %s cannot be written", message.id()));
    }

    private void arrived() {
        travelling.decrementAndGet();
        if (moreWaiting) {
            look();
        }
    }

    void stop() {
        stopped = true;
    }

    int travelling() {
        return travelling.get();
    }
}
