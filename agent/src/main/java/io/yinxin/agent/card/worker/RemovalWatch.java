package io.yinxin.agent.card.worker;

import io.yinxin.agent.card.CardSource;
import io.yinxin.agent.card.TokenId;
import java.time.Duration;

/** Looks after a call to a driver: some never come back from one whose card was pulled out. */
final class RemovalWatch implements AutoCloseable {
    /** Most calls are over by then. */
    private static final Duration FIRST = Duration.ofMillis(500);

    private static final Duration PAUSE = Duration.ofMillis(250);
    /** For a driver that sees it, too, and wants to say so itself. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final CardSource source;
    private final TokenId token;
    private final Runnable abandon;
    private final Thread thread;
    private boolean over;

    /** @param abandon ends this process, since nothing else ends the call */
    private RemovalWatch(CardSource source, TokenId token, Runnable abandon) {
        this.source = source;
        this.token = token;
        this.abandon = abandon;
        this.thread = Thread.ofPlatform().daemon().name("removal-watch").unstarted(this::watch);
    }

    static RemovalWatch start(CardSource source, TokenId token, Runnable abandon) {
        RemovalWatch watch = new RemovalWatch(source, token, abandon);
        watch.thread.start();
        return watch;
    }

    private void watch() {
        try {
            Thread.sleep(FIRST);
            while (!source.isGone(token)) {
                Thread.sleep(PAUSE);
            }
            Thread.sleep(GRACE);
        } catch (InterruptedException e) {
            return;
        }
        synchronized (this) {
            if (!over) {
                abandon.run();
            }
        }
    }

    /** The call came back; its answer counts, unless it has been abandoned already. */
    @Override
    public void close() {
        synchronized (this) {
            over = true;
        }
        thread.interrupt();
    }
}
