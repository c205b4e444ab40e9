package io.yinxin.operators;

import io.yinxin.cards.PresentedCard;
import java.time.Instant;
import java.util.UUID;

/** A card that an administrator has presented for somebody who shall become an operator. */
record Candidate(UUID id, PresentedCard card, Instant expiresAt) {
    @Override
    public String toString() {
        return "Candidate[" + id + "]";
    }
}
