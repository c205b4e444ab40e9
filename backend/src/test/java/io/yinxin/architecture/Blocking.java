package io.yinxin.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;

/** Calls that make a thread wait. */
final class Blocking {
    private static final Map<String, Set<String>> CALLS = Map.ofEntries(
            Map.entry("java.lang.Thread", Set.of("sleep", "join")),
            Map.entry("java.lang.Object", Set.of("wait")),
            Map.entry("java.lang.Process", Set.of("waitFor")),
            Map.entry("java.util.concurrent.Future", Set.of("get")),
            Map.entry("java.util.concurrent.CompletableFuture", Set.of("get", "join")),
            Map.entry("java.util.concurrent.CountDownLatch", Set.of("await")),
            Map.entry("java.util.concurrent.Semaphore", Set.of("acquire")),
            Map.entry("java.util.concurrent.BlockingQueue", Set.of("take", "put")),
            Map.entry("java.net.URL", Set.of("openStream", "openConnection", "getContent")),
            Map.entry("java.net.InetAddress", Set.of("getByName", "getAllByName", "getLocalHost")),
            Map.entry("java.net.http.HttpClient", Set.of("send")),
            Map.entry("java.sql.DriverManager", Set.of("getConnection")),
            Map.entry("javax.sql.DataSource", Set.of("getConnection")),
            Map.entry("io.smallrye.mutiny.Uni", Set.of("await")),
            Map.entry("io.smallrye.mutiny.Multi", Set.of("subscribeAsStream")),
            Map.entry("io.vertx.core.Future", Set.of("await")));

    private Blocking() {}

    /** @param exempt outermost class and why it may wait */
    static ArchCondition<JavaClass> notWait(Map<String, String> exempt) {
        return new ArchCondition<>("not call what makes the event loop wait") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (exempt.containsKey(Code.outermost(type).getSimpleName())) {
                    return;
                }
                Code.accesses(type)
                        .filter(access -> CALLS.getOrDefault(
                                        access.getTargetOwner().getName(), Set.of())
                                .contains(access.getTarget().getName()))
                        .forEach(access -> events.add(SimpleConditionEvent.violated(
                                type,
                                access.getDescription() + ". Stay reactive, or hand heavy work to a BoundedWorker.")));
            }
        };
    }
}
