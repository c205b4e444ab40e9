package io.yinxin.sealing;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;

/** A document without its content, which may have 10 MB. The components are fields of {@link DocumentEntity}. */
@RegisterForReflection
record DocumentHead(
        UUID id, Format format, String digest, boolean sealed, byte[] facts, UUID useId, Instant expiresAt) {
    @Override
    public String toString() {
        return "DocumentHead[" + id + "]";
    }
}
