package io.yinxin.agent.card.worker;

import io.yinxin.agent.card.CardError;
import io.yinxin.agent.card.CardException;
import io.yinxin.agent.card.CardSettings.Limits;
import io.yinxin.agent.card.Driver;
import io.yinxin.agent.card.DriverKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a driver's process: starts it, asks it one thing at a time, ends it when it hangs, starts it anew after a pause.
 * The first limit is for who waits, the second for the process: a slow card may still come to its end in between.
 */
final class Worker implements AutoCloseable {
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final DriverKind kind;
    private final Path path;
    private final Limits limits;
    private final ReentrantLock turn = new ReentrantLock();

    private volatile Driver.State state = Driver.State.OK;
    private volatile @Nullable String version;
    private volatile boolean closed;
    private volatile @Nullable Conversation conversation;
    private @Nullable Overdue overdue;
    private int failures;
    private long startAgain = System.nanoTime();

    /** A question whose asker went away. */
    private record Overdue(CompletableFuture<byte[]> answer, long killAt) {}

    Worker(DriverKind kind, Path path, Limits limits) {
        this.kind = kind;
        this.path = path;
        this.limits = limits;
    }

    Driver driver() {
        return new Driver(path.getFileName().toString(), kind, path.toString(), state, version);
    }

    /**
     * @param request overwritten afterwards
     * @param patient waits for its turn; else fails with {@code busy}
     */
    In ask(byte[] request, Duration limit, boolean patient) throws CardException {
        try {
            if (!(patient ? turn.tryLock(limits.answer().toMillis(), TimeUnit.MILLISECONDS) : turn.tryLock())) {
                throw new CardException(CardError.BUSY, "the driver is at work");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CardException(CardError.USER_CANCELLED, "interrupted");
        }
        try {
            checkOverdue();
            Conversation running = running();
            In answer = await(running, running.ask(request), limit);
            state = Driver.State.OK;
            failures = 0;
            if (answer.flag()) {
                return answer;
            }
            CardException failure = Records.exception(answer);
            if (failure.error() == CardError.CARD_REMOVED) {
                // Not a fault of the driver's, but it may hang at its next call, or have ended itself.
                running.end();
                conversation = null;
            }
            throw failure;
        } finally {
            Arrays.fill(request, (byte) 0);
            turn.unlock();
        }
    }

    private Conversation running() throws CardException {
        Conversation present = conversation;
        if (present != null && present.alive()) {
            return present;
        }
        if (closed || System.nanoTime() - startAgain < 0) {
            throw new CardException(error(), "waiting before the next start");
        }
        if (!Files.isRegularFile(path)) {
            state = Driver.State.MISSING;
            throw new CardException(CardError.DRIVER_MISSING, "no such file");
        }
        try {
            Conversation fresh = new Conversation(Launch.start(kind, path));
            conversation = fresh;
            In hello = await(fresh, fresh.hello(), limits.answer());
            if (!hello.flag()) {
                CardException reason = Records.exception(hello);
                failed(Driver.State.MISSING);
                throw new CardException(CardError.DRIVER_MISSING, String.valueOf(reason.getMessage()));
            }
            version = hello.optionalText();
            return fresh;
        } catch (IOException e) {
            failed(Driver.State.CRASHED);
            throw new CardException(CardError.DRIVER_CRASHED, "its process cannot be started", e);
        }
    }

    private In await(Conversation with, CompletableFuture<byte[]> answer, Duration limit) throws CardException {
        try {
            return new In(answer.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            state = Driver.State.TIMEOUT;
            Duration rest = limits.kill().minus(limit);
            overdue = new Overdue(answer, System.nanoTime() + rest.toNanos());
            checkOverdue();
            throw new CardException(CardError.DRIVER_TIMEOUT, "no answer in " + limit);
        } catch (ExecutionException e) {
            failed(Driver.State.CRASHED);
            with.kill();
            throw new CardException(CardError.DRIVER_CRASHED, "its process ended", e);
        } catch (InterruptedException e) {
            // Whoever waited was cancelled; the answer must not be taken for that of the next question.
            overdue = new Overdue(answer, System.nanoTime() + limits.kill().toNanos());
            Thread.currentThread().interrupt();
            throw new CardException(CardError.USER_CANCELLED, "interrupted");
        }
    }

    /** Before each question: is the last one answered by now, or has it been long enough? */
    private void checkOverdue() throws CardException {
        Overdue late = overdue;
        if (late == null) {
            return;
        }
        if (late.answer.isDone()) {
            overdue = null;
            if (late.answer.isCompletedExceptionally()) {
                failed(Driver.State.CRASHED);
            }
            return;
        }
        if (System.nanoTime() - late.killAt >= 0) {
            overdue = null;
            Conversation hanging = conversation;
            if (hanging != null) {
                hanging.kill();
            }
            failed(Driver.State.TIMEOUT);
        }
        throw new CardException(CardError.DRIVER_TIMEOUT, "does not answer");
    }

    private void failed(Driver.State now) {
        state = now;
        conversation = null;
        Duration pause = limits.restart().multipliedBy(1L << Math.min(failures++, 10));
        startAgain = System.nanoTime() + (pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE).toNanos();
    }

    private CardError error() {
        return switch (state) {
            case MISSING -> CardError.DRIVER_MISSING;
            case TIMEOUT -> CardError.DRIVER_TIMEOUT;
            case CRASHED, OK -> CardError.DRIVER_CRASHED;
        };
    }

    @Override
    public void close() {
        closed = true;
        Conversation running = conversation;
        if (running != null) {
            running.end();
        }
    }
}
