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
 * Remembers, on the way through the sign-in page, since when a sign-in counts as new. Sealed, and for one request alone:
 * else whoever sits at an unattended screen could write an old time into the address, or take one out of the history.
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

    /** From now on. @param challenge of the request, which no other one has */
    String since(String challenge) {
        String at = Long.toString(clock.instant().toEpochMilli());
        byte[] seal = index.of(PURPOSE, sealed(at, challenge));
        return at + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(seal);
    }

    /** Empty for what we have not written for this request. */
    Optional<Instant> read(@Nullable String since, String challenge) {
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
        for (byte[] candidate : index.candidates(PURPOSE, sealed(parts[0], challenge))) {
            if (MessageDigest.isEqual(candidate, told)) {
                return Optional.of(Instant.ofEpochMilli(Long.parseLong(parts[0])));
            }
        }
        return Optional.empty();
    }

    private static String sealed(String at, String challenge) {
        return at + " " + challenge;
    }
}
