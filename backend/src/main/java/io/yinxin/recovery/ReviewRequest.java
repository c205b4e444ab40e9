package io.yinxin.recovery;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request for manual review on record. */
public record ReviewRequest<T>(UUID id, T data, State state, String taskNo, Instant submittedAt) {
    /** OPEN until it is decided or has become void. */
    @Schema(name = "ReviewState")
    public enum State {
        OPEN,
        APPROVED,
        REFUSED,
        CLOSED
    }

    @Override
    public String toString() {
        return "ReviewRequest[" + id + ", " + state + "]";
    }
}
