package io.yinxin.bench.load;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** People who do the same thing over and over, each as soon as the last answer is there. */
final class Crowd {
    private final int people;

    Crowd(int people) {
        this.people = people;
    }

    /** One thing done. @return nanoseconds that count as its latency */
    @FunctionalInterface
    interface Deed {
        long run(long number) throws Exception;
    }

    /** What came of it. */
    record Outcome(List<Long> nanos, List<Exception> failures, long elapsedNanos) {}

    /** Goes on while asked to; each deed gets its own number. */
    Outcome act(BooleanSupplier goOn, Deed deed) throws InterruptedException {
        AtomicLong numbers = new AtomicLong();
        ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<Exception> failures = new ConcurrentLinkedQueue<>();
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < people; i++) {
                threads.execute(() -> {
                    while (goOn.getAsBoolean()) {
                        try {
                            nanos.add(deed.run(numbers.getAndIncrement()));
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                            return;
                        } catch (Exception e) {
                            failures.add(e);
                        }
                    }
                });
            }
        }
        return new Outcome(List.copyOf(nanos), List.copyOf(failures), System.nanoTime() - start);
    }
}
