package io.yinxin.elicence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a scan.
 *
 * @param purpose the one it was begun for: a licence confirmed for another purpose proves nothing
 * @param confirmed the licence, if CONFIRMED
 */
public record LicenceState(
        UUID id,
        String purpose,
        LicenceProgress state,
        @Nullable Licence confirmed,
        Instant expiresAt) {}
