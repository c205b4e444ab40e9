package io.yinxin.realname;

import io.smallrye.mutiny.Uni;
import io.yinxin.corporatebank.BankState;
import io.yinxin.organisations.Organisation;
import io.yinxin.organisations.Organisations;
import io.yinxin.organisations.RealName;
import io.yinxin.organisations.RealNameRules;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.CurrentUser;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** The browser is back from the bank, or asks again: what is known of the visit begun last (RNV-53). */
@ApplicationScoped
class FinishBankKey {
    private final BankVisits visits;
    private final SettleBankVisit settle;
    private final Organisations organisations;
    private final Caller caller;

    FinishBankKey(BankVisits visits, SettleBankVisit settle, Organisations organisations, Caller caller) {
        this.visits = visits;
        this.settle = settle;
        this.organisations = organisations;
        this.caller = caller;
    }

    /** @throws DomainException NOT_FOUND where no bank was visited */
    @Requires(Right.VERIFY_ENTERPRISE)
    Uni<BankKeyView> finish() {
        CurrentUser user = caller.requireUser();
        return visits.latest(user.accountId())
                .onItem()
                .ifNull()
                .failWith(() -> new DomainException(CommonError.NOT_FOUND))
                .map(Objects::requireNonNull)
                .flatMap(visit -> settle.settle(visit, caller.language())
                        .flatMap(outcome -> organisations
                                .byId(Objects.requireNonNull(user.organisationId()))
                                .map(organisation -> view(visit, outcome, organisation))));
    }

    private BankKeyView view(BankVisits.Visit visit, SettleBankVisit.Outcome outcome, Organisation organisation) {
        RealName known = organisation.realName();
        boolean verified = outcome.state() == BankState.VERIFIED;
        return new BankKeyView(
                outcome.state(),
                outcome.reason() == null ? null : outcome.reason().name(),
                settle.name(visit.bankCode(), caller.language()),
                visit.orgName(),
                verified ? known.level() : null,
                verified && RealNameRules.wantsHolder(known.methodSet()));
    }
}
