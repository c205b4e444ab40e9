package io.yinxin.sealcheck;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** How many files of one address are here at once: few can wait, and nobody shall take all the places. */
final class Turns {
    private static final int RETRY_AFTER_SECONDS = 2;

    private final Map<String, Integer> inside = new ConcurrentHashMap<>();
    private final int most;

    Turns(int most) {
        this.most = most;
    }

    /** @throws DomainException as a failure of the Uni: BUSY */
    <T> Uni<T> of(String address, Supplier<Uni<T>> check) {
        return Uni.createFrom().deferred(() -> {
            if (inside.merge(address, 1, Integer::sum) > most) {
                leave(address);
                return Uni.createFrom()
                        .failure(DomainException.with(
                                CommonError.BUSY, Map.of("retryAfterSeconds", RETRY_AFTER_SECONDS)));
            }
            return check.get().onTermination().invoke(() -> leave(address));
        });
    }

    private void leave(String address) {
        inside.computeIfPresent(address, (same, number) -> number == 1 ? null : number - 1);
    }
}
