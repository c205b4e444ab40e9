package io.yinxin.realname;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountState;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Profile;
import io.yinxin.accounts.ProofBasis;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.corporatebank.BankError;
import io.yinxin.corporatebank.BankInfo;
import io.yinxin.corporatebank.BankResult;
import io.yinxin.corporatebank.BankState;
import io.yinxin.corporatebank.CorporateBanks;
import io.yinxin.organisations.Organisation;
import io.yinxin.organisations.Organisations;
import io.yinxin.organisations.RealNameMethod;
import io.yinxin.platform.problem.ErrorCode;
import io.yinxin.platform.problem.Language;
import io.yinxin.platform.security.UserKind;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lets a bank's word take effect, once, whoever asks first: the page or the clock (RNV-53, RNV-54). */
@Singleton
class SettleBankVisit {
    private final CorporateBanks banks;
    private final BankVisits visits;
    private final Accounts accounts;
    private final Organisations organisations;
    private final Proving proving;
    private final Audit audit;

    SettleBankVisit(
            CorporateBanks banks,
            BankVisits visits,
            Accounts accounts,
            Organisations organisations,
            Proving proving,
            Audit audit) {
        this.banks = banks;
        this.visits = visits;
        this.accounts = accounts;
        this.organisations = organisations;
        this.proving = proving;
        this.audit = audit;
    }

    /** @param reason why it does not count; null if VERIFIED */
    record Outcome(BankState state, @Nullable ErrorCode reason) {}

    Uni<Outcome> settle(BankVisits.Visit visit, Language language) {
        return banks.state(visit.visitId()).flatMap(result -> {
            BankState state = state(result);
            Outcome outcome = new Outcome(state, reason(state, result));
            if (state == BankState.PENDING) {
                return Uni.createFrom().item(outcome);
            }
            return visit.settled()
                    ? stillOf(visit, outcome)
                    : Panache.withTransaction(() -> settle(visit, result, outcome, language));
        });
    }

    private Uni<Outcome> settle(BankVisits.Visit visit, BankResult result, Outcome outcome, Language language) {
        return visits.settle(visit.visitId()).flatMap(first -> {
            if (!first) {
                return Uni.createFrom().item(outcome);
            }
            return accounts.profile(visit.accountId())
                    .flatMap(account -> outcome.reason() == null
                            ? prove(visit, result, account, language)
                            : refused(account, outcome));
        });
    }

    /** An organisation that was renamed meanwhile is not the one the bank knows. */
    private Uni<Outcome> prove(BankVisits.Visit visit, BankResult result, Profile account, Language language) {
        if (!isAdministrator(account)) {
            return refused(account, new Outcome(BankState.REFUSED, BankError.BANK_ORG_MISMATCH));
        }
        return organisations
                .byId(Objects.requireNonNull(account.organisationId()))
                .flatMap((Organisation organisation) -> visit.isOf(organisation)
                        ? proving.prove(
                                        account,
                                        RealNameMethod.BANK_KEY,
                                        ProofBasis.ofBank(
                                                name(visit.bankCode(), account.languageOr(language)),
                                                result.accountLast4(),
                                                result.id().toString()),
                                        language)
                                .replaceWith(new Outcome(BankState.VERIFIED, null))
                        : refused(account, new Outcome(BankState.REFUSED, BankError.BANK_ORG_MISMATCH)));
    }

    /** Who has handed the organisation over meanwhile stands for it no more; the bank has not proven that person. */
    private static boolean isAdministrator(Profile account) {
        return account.kind() == UserKind.ENT_ADMIN && account.state() != AccountState.DELETED;
    }

    private Uni<Outcome> stillOf(BankVisits.Visit visit, Outcome outcome) {
        return accounts.profile(visit.accountId())
                .flatMap(account -> organisations.byId(Objects.requireNonNull(account.organisationId())))
                .map(organisation -> outcome.reason() != null || visit.isOf(organisation)
                        ? outcome
                        : new Outcome(BankState.REFUSED, BankError.BANK_ORG_MISMATCH));
    }

    private Uni<Outcome> refused(Profile account, Outcome outcome) {
        ErrorCode reason = Objects.requireNonNull(outcome.reason());
        return audit.record(new AuditEvent.RealNameRefused(account.accountId(), RealNameMethod.BANK_KEY.name(), reason))
                .replaceWith(outcome);
    }

    @Nullable
    String name(String bankCode, Language language) {
        return banks.list(language).stream()
                .filter(bank -> bank.code().equals(bankCode))
                .map(BankInfo::name)
                .findFirst()
                .orElse(null);
    }

    /** What was proven for another purpose proves nothing here. */
    private static BankState state(BankResult result) {
        boolean foreign = result.state() == BankState.VERIFIED && !StartBankKey.PURPOSE.equals(result.purpose());
        return foreign ? BankState.EXPIRED : result.state();
    }

    private static @Nullable ErrorCode reason(BankState state, BankResult result) {
        return switch (state) {
            case VERIFIED -> null;
            case PENDING -> BankError.BANK_RESULT_PENDING;
            case REFUSED -> result.reason() == null ? BankError.BANK_REFUSED : result.reason();
            case CANCELLED -> BankError.BANK_CANCELLED;
            case EXPIRED -> RealNameError.BANK_PROOF_EXPIRED;
        };
    }
}
