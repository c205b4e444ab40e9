package io.yinxin.agent.consent;

import com.nimbusds.jose.jwk.ECKey;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;

/**
 * A browser profile at a site that may ask.
 *
 * @param page thumbprint of the page's key
 * @param agentKey the agent's own key for this pairing, private: what it proves itself with
 * @param browser its family, for the list the user sees
 * @param unattended by policy, the user was not asked
 */
public record Pairing(
        String id,
        Origin origin,
        String page,
        String agentKey,
        String browser,
        boolean unattended,
        Instant created,
        Instant used) {
    /** Not used for so long, a pairing is more risk than help. */
    static final Duration LIFE = Duration.ofDays(180);

    public ECKey key() {
        try {
            return ECKey.parse(agentKey);
        } catch (ParseException e) {
            throw new IllegalStateException("stored key of a pairing", e);
        }
    }

    public boolean isExpired(Instant now) {
        return used.plus(LIFE).isBefore(now);
    }

    Pairing usedAt(Instant now) {
        return new Pairing(id, origin, page, agentKey, browser, unattended, created, now);
    }
}
