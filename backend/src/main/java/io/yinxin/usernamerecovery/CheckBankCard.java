package io.yinxin.usernamerecovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Profile;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.recovery.Flow;
import io.yinxin.recovery.RealPersons;
import io.yinxin.recovery.RecoveryKind;
import io.yinxin.recovery.RecoveryLimits;
import io.yinxin.recovery.StatedPerson;
import io.yinxin.verification.BankCardChecks;
import io.yinxin.verification.BankCardClaim;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Operator and individual real-name verification on one page (RCU-44, RCU-45, RCU-48). */
@ApplicationScoped
class CheckBankCard {
    private final Walk walk;
    private final ContactProof proof;
    private final RecoveryLimits limits;
    private final RealPersons real;
    private final BankCardChecks cards;
    private final AccountMatch match;
    private final TellUsernames tell;

    CheckBankCard(
            Walk walk,
            ContactProof proof,
            RecoveryLimits limits,
            RealPersons real,
            BankCardChecks cards,
            AccountMatch match,
            TellUsernames tell) {
        this.walk = walk;
        this.proof = proof;
        this.limits = limits;
        this.real = real;
        this.cards = cards;
        this.match = match;
        this.tell = tell;
    }

    /**
     * @throws DomainException SMS_CODE_WRONG, ID_CHECK_FAILED, ID_DATES_NOT_CONFIRMED, BANK_CHECK_FAILED,
     *     BANK_UNSUPPORTED, PERSON_MISMATCH, RECOVERY_LIMIT, CHECK_LIMIT, PROVIDER_UNAVAILABLE, RECOVERY_STEP,
     *     RECOVERY_EXPIRED
     */
    @Requires(Right.PUBLIC)
    Uni<RecoveryView> check(String recoveryId, BankCardForm form) {
        return walk.open(recoveryId).flatMap(flow -> {
            UsernameState state = flow.state();
            state.require(Method.BANK_CARD, Step.REQUESTER);
            StatedOrganisation organisation = Targets.organisation(state.kind(), form.orgName(), form.orgCode());
            String phone = Objects.requireNonNull(form.reservedPhone());
            return proof.mobile(flow, phone, Objects.requireNonNull(form.smsCode()))
                    .flatMap(proven -> attempt(flow, organisation, form)
                            .flatMap(accounts -> tell.tell(recoveryId, flow, accounts, proven.codes())));
        });
    }

    private Uni<List<Profile>> attempt(
            Flow<UsernameState> flow, @Nullable StatedOrganisation organisation, BankCardForm form) {
        UsernameState state = flow.state();
        StatedPerson person = form.person();
        String phone = Objects.requireNonNull(form.reservedPhone());
        BankCardClaim claim = new BankCardClaim(
                person.name(), person.idType(), person.idNumber(), Objects.requireNonNull(form.bankCardNo()), phone);
        return limits.attempt(
                RecoveryKind.USERNAME,
                Targets.of(state.kind(), organisation, person),
                () -> real.require(person, phone)
                        .chain(() -> cards.check(claim, null))
                        .chain(() -> match.findByCard(state, organisation, person)));
    }
}
