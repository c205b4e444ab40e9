package io.yinxin.agent.diagnosis;

import io.yinxin.agent.card.CardCertificate;
import io.yinxin.agent.card.CardError;
import io.yinxin.agent.card.CardException;
import io.yinxin.agent.card.Cards;
import io.yinxin.agent.card.Token;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Certificates of one use, on each card. */
final class CertificateChecks {
    private static final Duration SOON = Duration.ofDays(30);

    private CertificateChecks() {}

    /** @param none what it means if a card has no such certificate */
    static List<Finding> look(String id, Cards cards, Clock clock, Predicate<CardCertificate> use, Level none) {
        List<Finding> findings = new ArrayList<>();
        for (Token token : cards.snapshot().tokens()) {
            findings.add(look(id, cards, clock, use, none, token));
        }
        return findings;
    }

    private static Finding look(
            String id, Cards cards, Clock clock, Predicate<CardCertificate> use, Level none, Token token) {
        try {
            List<CardCertificate> all = cards.certificates(token.id());
            List<CardCertificate> fitting = all.stream().filter(use).toList();
            if (fitting.isEmpty()) {
                CardError code = all.isEmpty() ? CardError.CERT_NONE : CardError.CERT_USAGE;
                return new Finding(id, none, Map.of("code", code.code(), "model", token.model()), null);
            }
            return best(id, fitting, clock.instant());
        } catch (CardException e) {
            return Finding.fail(id, Map.of("code", e.code(), "model", token.model()));
        }
    }

    /** The one that is good the longest speaks for the card. */
    private static Finding best(String id, List<CardCertificate> certificates, Instant now) {
        CardCertificate best = certificates.getFirst();
        for (CardCertificate one : certificates) {
            if (one.notAfter().isAfter(best.notAfter())) {
                best = one;
            }
        }
        String until = best.notAfter().toString();
        if (now.isAfter(best.notAfter())) {
            return Finding.fail(id, Map.of("code", CardError.CERT_EXPIRED.code(), "date", until));
        }
        if (now.isBefore(best.notBefore())) {
            String from = best.notBefore().toString();
            return Finding.fail(id, Map.of("code", CardError.CERT_NOT_YET.code(), "date", from));
        }
        long days = Duration.between(now, best.notAfter()).toDays();
        return days < SOON.toDays()
                ? Finding.warn(id, Map.of("code", "cert.expiring", "date", until, "days", days))
                : Finding.ok(id, Map.of("date", until));
    }
}
