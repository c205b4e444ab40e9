package io.yinxin.notifications;

import java.time.Instant;
import java.util.UUID;

/**
 * A message that was given up, as operators see it.
 *
 * @param receiver masked
 * @param error why the last try failed
 */
public record DeadMessage(
        UUID id,
        String channel,
        String template,
        String receiver,
        int attempts,
        String error,
        Instant createdAt,
        Instant diedAt) {}
