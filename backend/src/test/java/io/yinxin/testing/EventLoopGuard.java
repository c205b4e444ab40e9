package io.yinxin.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import reactor.blockhound.BlockHound;
import reactor.blockhound.BlockingMethod;

/**
 * Stands beside all tests and fails the class during which our code made the event loop wait. Traps are set in the JDK
 * by BlockHound; what is caught is kept as system properties, where every class loader of a test run finds it.
 */
public final class EventLoopGuard implements BeforeAllCallback, AfterAllCallback {
    private static final String SET = "yinxin-test.event-loop-guard";
    private static final String CAUGHT = "yinxin-test.caught.";
    private static final String EVENT_LOOP = "vert.x-eventloop-thread";

    /** Waits that are over after the first time, or are not ours to change. */
    private static final List<String> FORGIVEN = List.of(
            "java.lang.ClassLoader",
            "jdk.internal.loader.",
            "io.quarkus.bootstrap.",
            "java.util.ResourceBundle",
            "java.util.ServiceLoader",
            // Reads from the class path.
            "java.io.RandomAccessFile",
            "java.util.zip.ZipFile",
            // Writing a log line; production writes to a pipe.
            "org.jboss.logmanager.",
            // Reads /dev/urandom, which does not wait.
            "sun.security.provider.",
            // Beans that are made when first used.
            "io.quarkus.arc.impl.AbstractSharedContext");

    /** Locks are taken everywhere for a moment; waiting for a result is meant. */
    private static final List<String> WAITING_FOR_A_RESULT = List.of(
            "java.util.concurrent.CompletableFuture",
            "java.util.concurrent.FutureTask",
            "java.util.concurrent.CountDownLatch",
            "java.util.concurrent.LinkedBlockingQueue",
            "java.util.concurrent.ArrayBlockingQueue");

    private static final ThreadLocal<Boolean> JUDGING = ThreadLocal.withInitial(() -> false);

    @Override
    public void beforeAll(ExtensionContext context) {
        if (System.getProperties().putIfAbsent(SET, "true") == null) {
            BlockHound.builder()
                    .nonBlockingThreadPredicate(
                            known -> known.or(thread -> thread.getName().startsWith(EVENT_LOOP)))
                    .blockingMethodCallback(EventLoopGuard::look)
                    .install();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        List<String> caught = takeCaught();
        if (!caught.isEmpty()) {
            throw new AssertionError("The event loop was made to wait " + caught.size()
                    + " times. Stay reactive, or hand the work to a BoundedWorker.\n" + String.join("\n", caught));
        }
    }

    /** What was caught so far; it is not reported again. */
    static List<String> takeCaught() {
        List<String> taken = new ArrayList<>();
        for (String name : System.getProperties().stringPropertyNames()) {
            if (name.startsWith(CAUGHT)) {
                taken.add(String.valueOf(System.getProperties().remove(name)));
            }
        }
        return taken;
    }

    /** Looking may load classes, which reads files, which is looked at. */
    private static void look(BlockingMethod method) {
        if (!JUDGING.get()) {
            JUDGING.set(true);
            try {
                judge(method.toString());
            } finally {
                JUDGING.set(false);
            }
        }
    }

    private static void judge(String method) {
        List<String> stack = StackWalker.getInstance()
                .walk(frames -> frames.map(frame ->
                                frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                        .filter(frame -> !frame.startsWith("io.yinxin.testing.EventLoopGuard.")
                                && !frame.startsWith("reactor.blockhound."))
                        .toList());
        boolean ours = stack.stream().anyMatch(frame -> frame.startsWith("io.yinxin."));
        boolean lock = method.contains("park") && !has(stack, WAITING_FOR_A_RESULT);
        if (ours && !lock && !has(stack, FORGIVEN)) {
            String report =
                    method + "\n    at " + String.join("\n    at ", stack.subList(0, Math.min(30, stack.size())));
            System.setProperty(CAUGHT + UUID.nameUUIDFromBytes(report.getBytes(StandardCharsets.UTF_8)), report);
        }
    }

    private static boolean has(List<String> stack, List<String> names) {
        return stack.stream().anyMatch(frame -> names.stream().anyMatch(frame::startsWith));
    }
}
