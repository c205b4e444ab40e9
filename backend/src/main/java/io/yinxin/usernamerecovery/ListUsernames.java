package io.yinxin.usernamerecovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Profile;
import io.yinxin.corporatebank.BankError;
import io.yinxin.corporatebank.BankState;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.recovery.RecoveryError;
import io.yinxin.recovery.RecoveryKind;
import io.yinxin.recovery.RecoveryLimits;
import io.yinxin.usernamerecovery.KnownAccounts.Known;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** After the bank's word: all user names of the organisation, once (RCU-30 to RCU-32). */
@ApplicationScoped
class ListUsernames {
    private final Walk walk;
    private final BankWord bank;
    private final RecoveryLimits limits;
    private final KnownAccounts known;
    private final TellUsernames tell;

    ListUsernames(Walk walk, BankWord bank, RecoveryLimits limits, KnownAccounts known, TellUsernames tell) {
        this.walk = walk;
        this.bank = bank;
        this.limits = limits;
        this.known = known;
        this.tell = tell;
    }

    /**
     * @throws DomainException BANK_RESULT_PENDING, BANK_REFUSED, BANK_CANCELLED, RECOVERY_PROOF_EXPIRED, ORG_NOT_FOUND,
     *     RECOVERY_LIMIT, RECOVERY_STEP, RECOVERY_EXPIRED
     */
    @Requires(Right.PUBLIC)
    Uni<RecoveryView> list(String recoveryId) {
        return walk.open(recoveryId).flatMap(flow -> {
            UsernameState state = flow.state();
            state.require(Method.CORPORATE_BANK, Step.BANK);
            if (state.bank() == null) {
                throw new DomainException(RecoveryError.RECOVERY_STEP);
            }
            return bank.state(state.bank())
                    .invoke(ListUsernames::requireVerified)
                    .chain(() -> limits.attempt(
                            RecoveryKind.USERNAME,
                            Targets.of(state.kind(), state.requireOrganisation(), null),
                            () -> accounts(state.requireOrganisation())))
                    .flatMap(accounts -> tell.tell(recoveryId, flow, accounts, List.of()));
        });
    }

    private static void requireVerified(BankState word) {
        switch (word) {
            case VERIFIED -> {}
            case PENDING -> throw new DomainException(BankError.BANK_RESULT_PENDING);
            case REFUSED -> throw new DomainException(BankError.BANK_REFUSED);
            case CANCELLED -> throw new DomainException(BankError.BANK_CANCELLED);
            case EXPIRED -> throw new DomainException(RecoveryError.RECOVERY_PROOF_EXPIRED);
        }
    }

    /** Deleted ones are not among them. */
    private Uni<List<Profile>> accounts(StatedOrganisation organisation) {
        return known.of(organisation)
                .flatMap(found -> known.operatorsOf(found).map(operators -> all(found, operators)));
    }

    private static List<Profile> all(Known found, List<Profile> operators) {
        if (found.administrator() == null && operators.isEmpty()) {
            throw new DomainException(UsernameRecoveryError.ORG_NOT_FOUND);
        }
        return Stream.concat(Stream.ofNullable(found.administrator()), operators.stream())
                .toList();
    }
}
