package io.yinxin.certificates;

import java.time.Instant;

/** How a certificate stands that somebody has signed with, as far as is known today. */
public sealed interface Standing {
    /** No path to a root trusted for that purpose. */
    record Untrusted() implements Standing {}

    record NotRevoked() implements Standing {}

    /** Its authority names no source we may ask, and whoever trusts it has agreed to go on without. */
    record NotAsked() implements Standing {}

    /** It, or an authority above it. @param at the earliest, as the authority says */
    record Revoked(Instant at) implements Standing {}

    record Unknown() implements Standing {}

    /** The one that says more against a certificate. */
    static Standing worse(Standing one, Standing other) {
        return switch (one) {
            case Untrusted untrusted -> untrusted;
            case NotRevoked ignored -> other;
            case NotAsked ignored -> other instanceof NotRevoked ? one : other;
            case Unknown ignored -> other instanceof Revoked ? other : one;
            case Revoked revoked ->
                other instanceof Revoked earlier && earlier.at().isBefore(revoked.at()) ? other : one;
        };
    }
}
