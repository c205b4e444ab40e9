package io.yinxin.agent.consent;

import io.yinxin.agent.protocol.Refusal;
import io.yinxin.agent.protocol.StrictJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The policy as a file: a compact JWS, signed with the key that was pinned at installation. A policy that cannot be
 * verified counts as the strictest one: it names nobody, and the user may not pair with anybody either, or deleting the
 * signature would be a way around it.
 */
public final class PolicyFile {
    public static final String TYPE = "yap-policy+jwt";
    private static final Policy NOBODY = new Policy("", false, null, Map.of());

    private final Path file;
    private final Path key;
    private final Clock clock;

    /** @param state for the diagnosis */
    public record Loaded(Policy policy, State state) {}

    public enum State {
        NONE,
        VALID,
        EXPIRED,
        /** The pinned key is missing or no key. */
        NO_KEY,
        /** Not signed with the pinned key, or no policy. */
        INVALID
    }

    public PolicyFile(Path file, Path key, Clock clock) {
        this.file = file;
        this.key = key;
        this.clock = clock;
    }

    public Path path() {
        return file;
    }

    /** @throws Refusal not a policy */
    public static void demandReadable(byte[] json) throws Refusal {
        Policy.of(StrictJson.tree(json));
    }

    Loaded load() {
        boolean pinned = Files.exists(key);
        if (!Files.exists(file)) {
            // With a pinned key there must be a policy: somebody may have removed it.
            return pinned ? new Loaded(NOBODY, State.INVALID) : new Loaded(Policy.NONE, State.NONE);
        }
        VerificationKey trusted = pinnedKey();
        if (trusted == null) {
            return new Loaded(NOBODY, State.NO_KEY);
        }
        try {
            Jws jws =
                    Jws.parse(Files.readString(file, StandardCharsets.US_ASCII).strip());
            if (!jws.isOfType(TYPE) || !jws.isSignedWith(trusted)) {
                return new Loaded(NOBODY, State.INVALID);
            }
            Policy policy = Policy.of(jws.payload());
            Instant expires = policy.expires();
            return expires != null && !clock.instant().isBefore(expires)
                    ? new Loaded(NOBODY, State.EXPIRED)
                    : new Loaded(policy, State.VALID);
        } catch (IOException | Refusal e) {
            return new Loaded(NOBODY, State.INVALID);
        }
    }

    private @Nullable VerificationKey pinnedKey() {
        try {
            return VerificationKey.parse(StrictJson.tree(Files.readAllBytes(key)));
        } catch (IOException | Refusal e) {
            return null;
        }
    }
}
