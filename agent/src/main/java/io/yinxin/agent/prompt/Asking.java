package io.yinxin.agent.prompt;

import io.yinxin.agent.consent.Origin;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Who asks for what, until when: stands in every window.
 *
 * @param purpose key of the text without its prefix
 * @param count of documents, where the purpose tells one
 */
public record Asking(Origin origin, String purpose, int count, Texts texts, Instant until, Clock clock) {

    public String purposeText() {
        return texts.get("purpose." + purpose, count);
    }

    Duration left() {
        Duration left = Duration.between(clock.instant(), until);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
