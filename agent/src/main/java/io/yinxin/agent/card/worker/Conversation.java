package io.yinxin.agent.card.worker;

import java.io.EOFException;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One life of a driver's process: a hello, then an answer to each question. */
final class Conversation {
    private final Process process;
    private final CompletableFuture<byte[]> hello = new CompletableFuture<>();
    private @Nullable CompletableFuture<byte[]> waiting = hello;
    private boolean over;

    Conversation(Process process) {
        this.process = process;
        Thread.ofPlatform().daemon().name("driver-" + process.pid()).start(this::read);
    }

    CompletableFuture<byte[]> hello() {
        return hello;
    }

    synchronized boolean alive() {
        return !over;
    }

    CompletableFuture<byte[]> ask(byte[] request) {
        CompletableFuture<byte[]> answer = new CompletableFuture<>();
        synchronized (this) {
            if (over) {
                answer.completeExceptionally(new EOFException("process ended"));
                return answer;
            }
            waiting = answer;
        }
        try {
            Frames.write(process.getOutputStream(), request);
        } catch (IOException e) {
            answer.completeExceptionally(e);
        }
        return answer;
    }

    /** Lets it end by itself, which closes its sessions. */
    void end() {
        try {
            process.getOutputStream().close();
            process.onExit().orTimeout(1, TimeUnit.SECONDS).whenComplete((p, e) -> kill());
        } catch (IOException e) {
            kill();
        }
    }

    void kill() {
        process.destroyForcibly();
    }

    private void read() {
        Exception end = new EOFException("process ended");
        try {
            for (byte[] frame = Frames.read(process.getInputStream());
                    frame != null;
                    frame = Frames.read(process.getInputStream())) {
                CompletableFuture<byte[]> asked = take();
                if (asked != null) {
                    asked.complete(frame);
                }
            }
        } catch (IOException e) {
            end = e;
        }
        CompletableFuture<byte[]> asked;
        synchronized (this) {
            over = true;
            asked = take();
        }
        if (asked != null) {
            asked.completeExceptionally(end);
        }
    }

    private synchronized @Nullable CompletableFuture<byte[]> take() {
        CompletableFuture<byte[]> asked = waiting;
        waiting = null;
        return asked;
    }
}
