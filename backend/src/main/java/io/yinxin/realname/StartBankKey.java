package io.yinxin.realname;

import io.smallrye.mutiny.Uni;
import io.yinxin.corporatebank.BankVisit;
import io.yinxin.corporatebank.CorporateBanks;
import io.yinxin.corporatebank.NewBankVerification;
import io.yinxin.organisations.Organisation;
import io.yinxin.organisations.Organisations;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.CurrentUser;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.Throttle;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Objects;

/** Leads to the bank where the organisation has its account (RNV-50 to RNV-52). */
@ApplicationScoped
class StartBankKey {
    static final String PURPOSE = "REAL_NAME";

    /** The page that asks for the outcome when the browser is back. */
    private static final String RETURN = "/console/real-name/bank-key";

    private final Organisations organisations;
    private final CorporateBanks banks;
    private final BankVisits visits;
    private final Throttle throttle;
    private final RealNameConfig config;
    private final Caller caller;

    StartBankKey(
            Organisations organisations,
            CorporateBanks banks,
            BankVisits visits,
            Throttle throttle,
            RealNameConfig config,
            Caller caller) {
        this.organisations = organisations;
        this.banks = banks;
        this.visits = visits;
        this.throttle = throttle;
        this.config = config;
        this.caller = caller;
    }

    /** @throws DomainException BANK_CODE_INVALID, PROVIDER_UNAVAILABLE, TOO_MANY_ATTEMPTS */
    @Requires(Right.VERIFY_ENTERPRISE)
    Uni<BankVisit> start(String bankCode) {
        CurrentUser user = caller.requireUser();
        return throttle.count(
                        "real-name-bank",
                        user.accountId().toString(),
                        config.bankVisitsPerHour(),
                        Duration.ofHours(1),
                        CommonError.TOO_MANY_ATTEMPTS)
                .chain(() -> organisations.byId(Objects.requireNonNull(user.organisationId())))
                .flatMap(organisation -> banks.start(wanted(organisation, bankCode))
                        .call(visit -> visits.begin(visit.id(), user.accountId(), bankCode, organisation)));
    }

    private static NewBankVerification wanted(Organisation organisation, String bankCode) {
        return new NewBankVerification(
                PURPOSE, bankCode, organisation.orgName(), organisation.uscc(), organisation.orgCode(), RETURN);
    }
}
