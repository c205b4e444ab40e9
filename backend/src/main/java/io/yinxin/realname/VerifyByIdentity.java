package io.yinxin.realname;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Holder;
import io.yinxin.accounts.Profile;
import io.yinxin.accounts.ProofBasis;
import io.yinxin.organisations.RealName;
import io.yinxin.organisations.RealNameMethod;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.validation.DocumentType;
import io.yinxin.verification.Checks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Verifies operators and individuals by their document on record (RNV-38 to RNV-41). */
@ApplicationScoped
class VerifyByIdentity {
    private final Accounts accounts;
    private final Holders holders;
    private final Checks checks;
    private final Proving proving;
    private final Caller caller;
    private final Clock clock;

    VerifyByIdentity(Accounts accounts, Holders holders, Checks checks, Proving proving, Caller caller, Clock clock) {
        this.accounts = accounts;
        this.holders = holders;
        this.checks = checks;
        this.proving = proving;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @throws DomainException REAL_NAME_DATA_MISSING, ID_TYPE_NOT_CHECKABLE, ID_EXPIRED, ID_CHECK_FAILED, ID_DATES_NOT_CONFIRMED,
     *     CHECK_LIMIT, PROVIDER_UNAVAILABLE, CONFLICT_STALE
     */
    @Requires(Right.VERIFY_PERSON)
    Uni<RealName> verify() {
        UUID accountId = caller.requireUser().accountId();
        Uni<RealName> attempt = accounts.profile(accountId)
                .invoke(this::requireCheckable)
                .call(account -> checks.holderOf(accountId, Holders.claim(Holders.require(account))))
                .flatMap(account ->
                        Panache.withTransaction(() -> holders.unchanged(account).flatMap(this::prove)));
        return proving.auditRefusal(accountId, RealNameMethod.IDENTITY, attempt);
    }

    private void requireCheckable(Profile account) {
        Holder holder = Holders.require(account);
        if (!MethodRules.isCheckable(account.kind(), holder.idType(), holder.idNumber())) {
            throw new DomainException(RealNameError.ID_TYPE_NOT_CHECKABLE);
        }
        if (DocumentType.ID_CARD.name().equals(holder.idType()) && holder.idValidFrom() == null) {
            throw Holders.missing(MissingData.HOLDER_DATES);
        }
        LocalDate ends = holder.idValidTo();
        if (ends != null && ends.isBefore(LocalDate.now(clock))) {
            throw DomainException.at("idValidTo", RealNameError.ID_EXPIRED);
        }
    }

    private Uni<RealName> prove(Profile account) {
        ProofBasis basis = ProofBasis.ofIdentity(Holders.require(account).idValidTo());
        return proving.prove(account, RealNameMethod.IDENTITY, basis, caller.language());
    }
}
