package io.yinxin.cards;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;

/**
 * Challenges that carry the digest of what is confirmed, in the place where others are random: who signs one, signs the
 * content, and every agent that can sign in can do it (docs/adr/0035-seal-making.md).
 */
@Singleton
public class ContentChallenges {
    private final CreateCardChallenge challenges;

    ContentChallenges(CreateCardChallenge challenges) {
        this.challenges = challenges;
    }

    /**
     * Bound to the caller's session, like every challenge, and good once.
     *
     * @param digest SHA-256 of content with 256 random bits in it: it must be as hard to guess as a random challenge
     * @throws DomainException TOO_MANY_ATTEMPTS, SESSION_EXPIRED
     */
    public Uni<CardChallengeView> create(CardPurpose purpose, byte[] digest) {
        if (digest.length != 32) {
            throw new IllegalArgumentException("digest");
        }
        return challenges.createOver(purpose, digest).map(CardChallengeView::of);
    }
}
