package io.yinxin.agent.command;

import io.yinxin.agent.card.CardCertificate;
import io.yinxin.agent.card.CardError;
import io.yinxin.agent.card.CardException;
import io.yinxin.agent.card.Cards;
import io.yinxin.agent.card.Snapshot;
import io.yinxin.agent.card.Token;
import io.yinxin.agent.diagnosis.PcscService;
import io.yinxin.agent.operation.Operation;
import io.yinxin.agent.operation.OperationState;
import io.yinxin.agent.protocol.Fault;
import io.yinxin.agent.protocol.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds certificates on the cards that are there, or are put in while the person is being waited for. */
final class Candidates {
    /** Of several reasons why nothing fits, the one told: the nearer to success the better it helps. */
    private static final List<CardError> TELLING =
            List.of(CardError.CERT_EXPIRED, CardError.CERT_NOT_YET, CardError.CERT_USAGE, CardError.CARD_UNSUPPORTED);

    private final Cards cards;
    private final Clock clock;

    Candidates(Cards cards, Clock clock) {
        this.cards = cards;
        this.clock = clock;
    }

    /** @param fault why a certificate does not fit; empty where it does */
    List<CardCertificate> find(Operation operation, Function<CardCertificate, Optional<CardError>> fault)
            throws Refusal, CardException, InterruptedException {
        Snapshot snapshot = awaitCard(operation);
        List<CardCertificate> fitting = new ArrayList<>();
        Set<CardError> faults = EnumSet.noneOf(CardError.class);
        CardException unread = null;
        for (Token token : snapshot.tokens()) {
            try {
                for (CardCertificate certificate : cards.certificates(token.id())) {
                    Optional<CardError> why = fault.apply(certificate);
                    why.ifPresentOrElse(faults::add, () -> fitting.add(certificate));
                }
            } catch (CardException e) {
                unread = e;
            }
        }
        if (fitting.isEmpty()) {
            throw none(faults, unread);
        }
        return fitting;
    }

    Optional<CardError> validity(CardCertificate certificate) {
        if (clock.instant().isAfter(certificate.notAfter())) {
            return Optional.of(CardError.CERT_EXPIRED);
        }
        return clock.instant().isBefore(certificate.notBefore())
                ? Optional.of(CardError.CERT_NOT_YET)
                : Optional.empty();
    }

    List<Token> tokens() {
        return cards.snapshot().tokens();
    }

    boolean isTrial(CardCertificate certificate) {
        return cards.snapshot().token(certificate.token()).map(Token::trial).orElse(false);
    }

    private Snapshot awaitCard(Operation operation) throws Refusal, CardException, InterruptedException {
        Snapshot snapshot = cards.snapshot();
        while (snapshot.tokens().isEmpty()) {
            operation.enter(OperationState.WAITING_CARD);
            Duration left =
                    Duration.between(clock.instant(), operation.expires()).minusMillis(500);
            if (left.isNegative() || left.isZero()) {
                // Told a moment before the time is up, so that the page learns what was missing.
                if (snapshot.readers().isEmpty() && !PcscService.isUp()) {
                    throw new Refusal(Fault.SERVICE_DOWN, "no service for readers");
                }
                throw snapshot.readers().isEmpty()
                        ? new CardException(CardError.READER_NONE, "no reader")
                        : noCard(snapshot);
            }
            snapshot = cards.awaitChange(snapshot.version(), left);
        }
        return snapshot;
    }

    private static CardException noCard(Snapshot snapshot) {
        boolean present = snapshot.readers().stream().anyMatch(reader -> reader.cardPresent());
        return present
                ? new CardException(CardError.CARD_UNSUPPORTED, "a card no driver knows")
                : new CardException(CardError.CARD_NONE, "no card");
    }

    private static CardException none(Set<CardError> faults, @Nullable CardException unread) {
        for (CardError error : TELLING) {
            if (faults.contains(error)) {
                return new CardException(error, "no certificate fits");
            }
        }
        return unread == null ? new CardException(CardError.CERT_NONE, "no certificate") : unread;
    }
}
