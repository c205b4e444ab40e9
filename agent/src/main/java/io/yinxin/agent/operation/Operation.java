package io.yinxin.agent.operation;

import io.yinxin.agent.protocol.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One operation of one page. Its result is handed out once and then forgotten. */
public final class Operation {
    /** What a page does not fetch in this time is lost. */
    static final Duration KEPT = Duration.ofSeconds(60);

    private final String id;
    private final String owner;
    private final Instant expires;
    private OperationState state = OperationState.QUEUED;
    private @Nullable Object result;
    private @Nullable Problem problem;
    private @Nullable Instant ended;
    private @Nullable Thread worker;
    private boolean delivered;

    Operation(String id, String owner, Instant expires) {
        this.id = id;
        this.owner = owner;
        this.expires = expires;
    }

    public String id() {
        return id;
    }

    /** Whoever started it, and nobody else, may follow it. */
    boolean belongsTo(String asking) {
        return owner.equals(asking);
    }

    public Instant expires() {
        return expires;
    }

    public synchronized OperationState state() {
        return state;
    }

    /** Tells the page what is being waited for. Nothing is told after the end. */
    public synchronized void enter(OperationState next) {
        if (!state.isFinal() && state != next) {
            state = next;
            notifyAll();
        }
    }

    synchronized void worksIn(Thread thread) {
        worker = thread;
    }

    synchronized void succeed(@Nullable Object value, Instant now) {
        if (!state.isFinal()) {
            result = value;
            end(OperationState.DONE, now);
        }
    }

    synchronized void fail(OperationState how, Problem why, Instant now) {
        if (!state.isFinal()) {
            problem = why;
            end(how, now);
        }
    }

    /** Closes an open window by interrupting whoever waits for it; a card at work is let finish, its result dropped. */
    synchronized void stop(OperationState how, Problem why, Instant now) {
        boolean waiting = state.isWaiting();
        fail(how, why, now);
        Thread thread = worker;
        if (waiting && thread != null) {
            thread.interrupt();
        }
    }

    synchronized boolean isForgettable(Instant now) {
        Instant at = ended;
        return at != null && at.plus(KEPT).isBefore(now);
    }

    /** Waits until the state is another one than the page knows. */
    synchronized void awaitChange(@Nullable OperationState known, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (state == known && !state.isFinal()) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return;
            }
            wait(left);
        }
    }

    /** For the answer that starts it: never the result. */
    public synchronized Map<String, Object> summary() {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("operation", id);
        view.put("state", state.wire());
        view.put("expiresAt", expires.toString());
        return view;
    }

    /** As the page sees it. The answer that says "done" is the only one with the result. */
    public synchronized Map<String, Object> view() {
        Map<String, Object> view = summary();
        Object value = result;
        if (state == OperationState.DONE && !delivered && value != null) {
            view.put("result", value);
        }
        Problem why = problem;
        if (why != null) {
            view.put("problem", why.members());
        }
        if (state.isFinal()) {
            delivered = true;
            result = null;
        }
        return view;
    }

    synchronized boolean isDelivered() {
        return delivered;
    }

    private void end(OperationState how, Instant now) {
        state = how;
        ended = now;
        notifyAll();
    }
}
