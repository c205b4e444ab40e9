package io.yinxin.ownaccount;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountError;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.OverseasOnRecord;
import io.yinxin.accounts.OverseasOrganisations;
import io.yinxin.accounts.Profile;
import io.yinxin.changes.ChangeSteps;
import io.yinxin.notifications.MessageTemplate;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.Throttle;
import io.yinxin.verification.VerificationError;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** States the registration number that was left out at the registration; once, for good (ACC-51, ACC-52). */
@ApplicationScoped
class SupplementNumber {
    private static final String WHAT = "REGISTRATION_NUMBER";
    private static final String KIND = "ownaccount-existing-number";
    private static final Duration DAY = Duration.ofDays(1);

    /** How often a day one account is told that a number is somebody's: it could be anybody's number. */
    private static final int TOLD_PER_DAY = 5;

    private final Accounts accounts;
    private final OverseasOrganisations organisations;
    private final Throttle throttle;
    private final ChangeSteps steps;
    private final Caller caller;

    SupplementNumber(
            Accounts accounts,
            OverseasOrganisations organisations,
            Throttle throttle,
            ChangeSteps steps,
            Caller caller) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.throttle = throttle;
        this.steps = steps;
        this.caller = caller;
    }

    /** @throws DomainException REG_NO_FIXED, OVERSEAS_EXISTS at countryRegNo, CHECK_LIMIT */
    @Requires(Right.CHANGE_OVERSEAS_DATA)
    Uni<Void> supplement(RegistrationNumberForm form) {
        String number = Objects.requireNonNull(form.countryRegNo());
        return accounts.profile(caller.requireUser().accountId())
                .flatMap(account -> organisations
                        .onRecord(account.accountId())
                        .onItem()
                        .ifNull()
                        .failWith(() -> new DomainException(CommonError.NOT_FOUND))
                        .invoke(SupplementNumber::refuseSecond)
                        .call(known -> refuseTaken(account, known, number))
                        .chain(() -> Panache.withTransaction(() -> save(account, number))));
    }

    /** Counted before it is looked at, and taken back where there was nothing to tell. */
    private Uni<Void> refuseTaken(Profile account, OverseasOnRecord known, String number) {
        String subject = account.accountId().toString();
        return throttle.count(KIND, subject, TOLD_PER_DAY, DAY, VerificationError.CHECK_LIMIT)
                .chain(() -> organisations.has(known.data().country(), number))
                .call(taken -> taken ? Uni.createFrom().item(0) : throttle.add(KIND, subject, DAY, -1))
                .invoke(taken -> {
                    if (taken) {
                        throw DomainException.at("countryRegNo", AccountError.OVERSEAS_EXISTS);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> save(Profile account, String number) {
        return organisations
                .supplement(account.accountId(), number)
                .chain(() -> steps.tell(
                        account, account.mobile(), account.email(), MessageTemplate.OVERSEAS_DATA_CHANGED, Map.of()))
                .chain(() -> steps.record(account, WHAT, Set.of(), Set.of(), Map.of("after", number)));
    }

    private static void refuseSecond(OverseasOnRecord known) {
        if (known.data().registrationNumber() != null) {
            throw new DomainException(OwnAccountError.REG_NO_FIXED);
        }
    }
}
