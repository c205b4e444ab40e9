package io.yinxin.agent.prompt;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Lets a wait that cannot be interrupted end with what it waits for. */
final class Interruptible {
    private Interruptible() {}

    static <T> T call(Callable<T> waiting, Runnable end) throws InterruptedException, IOException {
        FutureTask<T> task = new FutureTask<>(waiting);
        Thread.ofPlatform().daemon().name("prompt").start(task);
        try {
            return task.get();
        } catch (InterruptedException e) {
            end.run();
            throw e;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        }
    }
}
