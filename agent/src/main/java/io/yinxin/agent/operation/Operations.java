package io.yinxin.agent.operation;

import io.yinxin.agent.card.CardException;
import io.yinxin.agent.protocol.Bytes;
import io.yinxin.agent.protocol.Fault;
import io.yinxin.agent.protocol.Problem;
import io.yinxin.agent.protocol.Refusal;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All operations. One of each lane at a time: there is one person in front of the computer (CRD-29). */
public final class Operations implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Operations.class.getName());
    static final Duration USUAL = Duration.ofSeconds(120);
    static final Duration LONGEST = Duration.ofSeconds(300);
    static final Duration SHORTEST = Duration.ofSeconds(5);
    private static final Duration GRACE = Duration.ofSeconds(2);

    /** What keeps what waiting. */
    public enum Lane {
        CARD,
        /** A question about a site; no card is touched. */
        PAIRING
    }

    /** What is done; the operation is there to say what it waits for. */
    @FunctionalInterface
    public interface Work {
        @Nullable
        Object run(Operation operation) throws Refusal, CardException, InterruptedException;
    }

    private final Clock clock;
    private final Map<String, Operation> known = new HashMap<>();
    private final Map<Lane, Operation> running = new EnumMap<>(Lane.class);
    private boolean closed;

    public Operations(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param owner who may follow it
     * @param timeoutMs as the page asked; null for the usual time
     * @throws Refusal {@code busy}, with what is being done and how long that may last
     */
    public synchronized Operation start(Lane lane, String owner, @Nullable Long timeoutMs, Work work) throws Refusal {
        Instant now = clock.instant();
        tidy(now);
        demandFree(lane);
        Operation operation = new Operation(Bytes.random(16), owner, now.plus(time(timeoutMs)));
        known.put(operation.id(), operation);
        running.put(lane, operation);
        Thread worker = Thread.ofPlatform()
                .daemon()
                .name("operation-" + operation.id())
                .unstarted(() -> run(lane, operation, work));
        operation.worksIn(worker);
        worker.start();
        Thread.ofVirtual().name("limit-" + operation.id()).start(() -> expire(operation));
        return operation;
    }

    /** @throws Refusal {@code operation.unknown} also for somebody else's */
    public Operation find(String id, String owner) throws Refusal {
        synchronized (this) {
            tidy(clock.instant());
            Operation operation = known.get(id);
            if (operation != null && operation.belongsTo(owner)) {
                return operation;
            }
        }
        throw new Refusal(Fault.OPERATION_UNKNOWN, "none of this page");
    }

    public Map<String, Object> await(Operation operation, @Nullable OperationState state, Duration atMost)
            throws InterruptedException {
        operation.awaitChange(state, atMost);
        return operation.view();
    }

    public void cancel(Operation operation) {
        stop(operation, OperationState.CANCELLED, Fault.USER_CANCELLED);
    }

    /** @throws Refusal {@code busy} */
    public synchronized void demandFree(Lane lane) throws Refusal {
        Operation present = running.get(lane);
        if (present != null || closed) {
            throw busy(present, clock.instant());
        }
    }

    private void run(Lane lane, Operation operation, Work work) {
        try {
            Object result = work.run(operation);
            operation.succeed(result, clock.instant());
        } catch (CardException e) {
            fail(operation, Refusal.of(e));
        } catch (Refusal e) {
            fail(operation, e);
        } catch (InterruptedException e) {
            fail(operation, new Refusal(Fault.USER_CANCELLED, "interrupted"));
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, "operation failed", e);
            fail(operation, new Refusal(Fault.INTERNAL, e.getClass().getSimpleName()));
        } finally {
            synchronized (this) {
                running.remove(lane, operation);
                notifyAll();
            }
        }
    }

    private void fail(Operation operation, Refusal why) {
        Problem problem = Problem.of(why);
        LOG.log(Level.INFO, "operation {0} ended: {1}, ref {2}", operation.id(), why.code(), problem.ref());
        OperationState how = why.is(Fault.USER_CANCELLED)
                ? OperationState.CANCELLED
                : why.is(Fault.USER_TIMEOUT) ? OperationState.EXPIRED : OperationState.FAILED;
        operation.fail(how, problem, clock.instant());
    }

    private void expire(Operation operation) {
        try {
            Thread.sleep(Duration.between(clock.instant(), operation.expires()));
            stop(operation, OperationState.EXPIRED, Fault.USER_TIMEOUT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop(Operation operation, OperationState how, Fault why) {
        operation.stop(how, Problem.of(new Refusal(why, "stopped")), clock.instant());
    }

    private void tidy(Instant now) {
        known.values().removeIf(operation -> operation.isForgettable(now) || operation.isDelivered());
    }

    private static Refusal busy(@Nullable Operation present, Instant now) {
        if (present == null) {
            return new Refusal(Fault.BUSY, "shutting down");
        }
        long left = Math.max(1, Duration.between(now, present.expires()).toSeconds());
        Map<String, Object> params = Map.of("state", present.state().wire(), "retryAfter", left);
        return new Refusal(Fault.BUSY, params, "another operation");
    }

    private static Duration time(@Nullable Long millis) {
        Duration asked = millis == null ? USUAL : Duration.ofMillis(millis);
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked.compareTo(SHORTEST) < 0 ? SHORTEST : asked;
    }

    /** Ends everything, and gives what still runs a moment to write its line: the agent is going away. */
    @Override
    public void close() {
        Map<Lane, Operation> left;
        synchronized (this) {
            closed = true;
            left = new EnumMap<>(Lane.class);
            left.putAll(running);
        }
        left.values().forEach(this::cancel);
        long deadline = System.nanoTime() + GRACE.toNanos();
        synchronized (this) {
            try {
                while (!running.isEmpty() && System.nanoTime() < deadline) {
                    wait(50);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
