package io.yinxin.agent.diagnosis;

import io.yinxin.agent.consent.Origin;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * For whom it is checked.
 *
 * @param serverTime the server's clock, as the page read it
 * @param minimum version the page needs
 */
public record Situation(
        Origin origin,
        @Nullable Instant serverTime,
        @Nullable String minimum) {}
