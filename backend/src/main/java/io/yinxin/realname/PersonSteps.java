package io.yinxin.realname;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.ProofBasis;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.CurrentUser;
import io.yinxin.platform.validation.DocumentType;
import io.yinxin.platform.validation.IdentityDocumentRules;
import io.yinxin.verification.BankCardMatch;
import io.yinxin.verification.Checks;
import io.yinxin.verification.PersonClaim;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Checks a person of steps 2 and 3, whose name, type and number are given (RNV-25 to RNV-28). Outside of transactions. */
@Singleton
class PersonSteps {
    private final StepFindings findings;
    private final Checks checks;
    private final BankCards cards;
    private final Clock clock;

    PersonSteps(StepFindings findings, Checks checks, BankCards cards, Clock clock) {
        this.findings = findings;
        this.checks = checks;
        this.cards = cards;
        this.clock = clock;
    }

    /** @param redeem to be done in the transaction that follows */
    record Passed(WizardState.Person person, Uni<Void> redeem) {}

    /**
     * @throws DomainException ID_TYPE_NOT_CHECKABLE, VALIDATION_FAILED, ID_CHECK_FAILED, ID_DATES_NOT_CONFIRMED,
     *     CHECK_LIMIT, PROVIDER_UNAVAILABLE
     */
    Uni<Passed> byIdentity(CurrentUser user, String name, String idType, String idNumber, IdentityDatesForm form) {
        if (!DocumentType.ID_CARD.name().equals(idType)) {
            throw new DomainException(RealNameError.ID_TYPE_NOT_CHECKABLE);
        }
        findings.requireDates(idType, idNumber, form);
        LocalDate from = IdentityDocumentRules.date(form.idValidFrom()).orElse(null);
        LocalDate to = IdentityDocumentRules.date(form.idValidTo()).orElse(null);
        return checks.holderOf(user.accountId(), new PersonClaim(name, idType, idNumber, from, to))
                .map(match -> new Passed(
                        person(name, idType, idNumber, from, to, Way.IDENTITY, ProofBasis.UNKNOWN),
                        Uni.createFrom().voidItem()));
    }

    /** @throws DomainException what {@link BankCards#check} throws */
    Uni<Passed> byBankCard(CurrentUser user, String name, String idType, String idNumber, BankCardForm form) {
        return cards.check(user, new PersonClaim(name, idType, idNumber, null, null), form)
                .map(matched -> new Passed(
                        person(name, idType, idNumber, null, null, Way.BANK_CARD, basis(matched.match())),
                        Uni.createFrom().deferred(() -> cards.redeem(matched))));
    }

    private static ProofBasis basis(BankCardMatch match) {
        return ProofBasis.ofBank(match.bankName(), match.last4(), match.reference());
    }

    private WizardState.Person person(
            String name,
            String idType,
            String idNumber,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Way way,
            ProofBasis basis) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new WizardState.Person(name, idType, idNumber, from, to, way, basis, now);
    }
}
