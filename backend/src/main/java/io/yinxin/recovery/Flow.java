package io.yinxin.recovery;

import java.time.Instant;
import java.util.UUID;

/**
 * A recovery under way.
 *
 * @param id names it inside, codes are bound to it; what the browser holds is another, secret name
 * @param state the capability's own
 * @param version by which two steps at the same time are told apart
 */
public record Flow<T>(UUID id, T state, int version, Instant expiresAt) {
    @Override
    public String toString() {
        return "Flow[" + id + "]";
    }
}
