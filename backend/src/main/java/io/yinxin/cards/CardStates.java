package io.yinxin.cards;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/** What the issuers' directory says of cards. */
@Singleton
public class CardStates {
    /**
     * State of a card at this moment.
     *
     * @param certSerial as in {@link CardCertificate}
     * @return empty when the directory does not answer or does not know the card
     */
    public Uni<Optional<CardState>> of(String cardNo, String certSerial) {
        return Uni.createFrom().item(Optional.empty());
    }
}
