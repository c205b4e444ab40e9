package io.yinxin.notifications;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message this instance may send now.
 *
 * @param id the same in every try; by it the operator and the reader's mail program know a repeat
 * @param lease proves that the message is still ours when the result is written
 * @param receiver encrypted
 * @param content encrypted
 * @param attempts with this one
 */
record ClaimedMessage(
        UUID id,
        UUID lease,
        MessageTemplate template,
        byte[] receiver,
        byte[] content,
        int attempts,
        Instant giveUpAt,
        @Nullable Instant expiresAt) {
    boolean isExpired(Instant now) {
        return expiresAt != null && !expiresAt.isAfter(now);
    }

    @Override
    public String toString() {
        return "ClaimedMessage[" + id + ", try " + attempts + "]";
    }
}
