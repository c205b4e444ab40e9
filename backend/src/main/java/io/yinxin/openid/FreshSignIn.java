package io.yinxin.openid;

import io.yinxin.platform.data.BlindIndex;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers, on the way through the sign-in page, since when a sign-in counts as new. Sealed: else whoever sits at an
 * unattended screen could write an old time into the address.
 */
@Singleton
class FreshSignIn {
    private static final String PURPOSE = "openid-since";

    private final BlindIndex index;
    private final Clock clock;

    FreshSignIn(BlindIndex index, Clock clock) {
        this.index = index;
        this.clock = clock;
    }

    /** From now on. */
    String since() {
        String at = Long.toString(clock.instant().toEpochMilli());
        return at + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(index.of(PURPOSE, at));
    }

    /** Empty for what we have not written. */
    Optional<Instant> read(@Nullable String since) {
        String[] parts = since == null ? new String[0] : since.split("\\.", -1);
        if (parts.length != 2 || !parts[0].matches("[0-9]{1,15}")) {
            return Optional.empty();
        }
        byte[] told;
        try {
            told = Base64.getUrlDecoder().decode(parts[1]);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        for (byte[] candidate : index.candidates(PURPOSE, parts[0])) {
            if (MessageDigest.isEqual(candidate, told)) {
                return Optional.of(Instant.ofEpochMilli(Long.parseLong(parts[0])));
            }
        }
        return Optional.empty();
    }
}
