package io.yinxin.passwordrecovery;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody has come with one user name.
 *
 * @param accountId null where nobody has the name: then every proof fails like a wrong one (RCP-03)
 * @param legalFailed see {@link MethodRules#offered}
 * @param requesterMobile proven by a code when the legal representative's data failed; manual review does not ask again
 * @param scan of an electronic licence that was begun
 */
@RegisterForReflection
record Attempt(
        String username,
        @Nullable UUID accountId,
        Situation situation,
        Step step,
        boolean legalFailed,
        @Nullable String requesterMobile,
        @Nullable Proof proof,
        @Nullable Scan scan,
        @Nullable String taskNo,
        @Nullable Instant expectedAt) {

    /**
     * @param passwordChangedAt as it was then: who sets the password after somebody else did has proven nothing about the
     *     present one
     */
    @RegisterForReflection
    record Proof(Method method, Instant at, @Nullable Instant passwordChangedAt) {}

    @RegisterForReflection
    record Scan(UUID visitId, Instant expiresAt) {}

    static Attempt of(String username, @Nullable UUID accountId, Situation situation, Step step) {
        return new Attempt(username, accountId, situation, step, false, null, null, null, null, null);
    }

    Attempt passed(Proof by) {
        return new Attempt(
                username, accountId, situation, Step.PASSWORD, legalFailed, requesterMobile, by, null, null, null);
    }

    /** The proof has run out. */
    Attempt backToMethods() {
        return new Attempt(
                username, accountId, situation, Step.METHOD, legalFailed, requesterMobile, null, scan, null, null);
    }

    Attempt legalFailed(String mobile) {
        return new Attempt(username, accountId, situation, step, true, mobile, proof, scan, null, null);
    }

    Attempt scanning(@Nullable Scan begun) {
        return new Attempt(
                username, accountId, situation, step, legalFailed, requesterMobile, proof, begun, null, null);
    }

    Attempt submitted(String task, Instant expected) {
        return new Attempt(
                username,
                accountId,
                situation,
                Step.SUBMITTED,
                legalFailed,
                requesterMobile,
                null,
                null,
                task,
                expected);
    }

    @Override
    public String toString() {
        return "Attempt[" + step + "]";
    }
}
