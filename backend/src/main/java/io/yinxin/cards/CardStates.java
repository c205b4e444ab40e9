package io.yinxin.cards;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.provider.ProviderFailure;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the issuers' directory says of cards. */
@Singleton
public class CardStates {
    private final CardDirectory directory;
    private final Clock clock;

    CardStates(CardDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * State of a card at this moment.
     *
     * @param certSerial as in {@link CardCertificate}
     * @return empty when the directory does not answer or does not know the card
     */
    public Uni<Optional<CardState>> of(String cardNo, String certSerial) {
        return ask(cardNo, certSerial).map(answer -> switch (answer) {
            case DirectoryAnswer.Found found -> Optional.of(state(found));
            case DirectoryAnswer.NotFound none -> Optional.empty();
            case DirectoryAnswer.Unknown unknown -> Optional.empty();
        });
    }

    /**
     * Facts the directory has of a card that may be used.
     *
     * @return empty map where it does not answer: then the certificate must tell all (spec 00 table 7.1)
     * @throws DomainException CARD_STATE_INVALID with param state (CRD-24)
     */
    Uni<Map<String, String>> requireNormal(@Nullable String cardNo, String certSerial) {
        return ask(cardNo, certSerial).map(answer -> switch (answer) {
            case DirectoryAnswer.Found found -> {
                requireNormal(state(found).name());
                yield found.fields();
            }
            case DirectoryAnswer.NotFound none -> {
                requireNormal("NOT_FOUND");
                yield Map.of();
            }
            case DirectoryAnswer.Unknown unknown -> Map.of();
        });
    }

    private static void requireNormal(String state) {
        if (!state.equals(CardState.NORMAL.name())) {
            throw DomainException.with(CardError.CARD_STATE_INVALID, Map.of("state", state));
        }
    }

    private CardState state(DirectoryAnswer.Found found) {
        LocalDate end = found.validTo();
        boolean over = end != null && end.isBefore(LocalDate.now(clock));
        return over && found.state() == CardState.NORMAL ? CardState.EXPIRED : found.state();
    }

    private Uni<DirectoryAnswer> ask(@Nullable String cardNo, String certSerial) {
        return directory
                .ask(UUID.randomUUID(), cardNo, certSerial)
                .onFailure(ProviderFailure.class)
                .recoverWithItem(new DirectoryAnswer.Unknown());
    }
}
