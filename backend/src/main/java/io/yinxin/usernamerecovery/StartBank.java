package io.yinxin.usernamerecovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.corporatebank.BankVisit;
import io.yinxin.corporatebank.CorporateBanks;
import io.yinxin.corporatebank.NewBankVerification;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.recovery.Flow;
import io.yinxin.recovery.RecoveryLimits;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Leads to the bank where the organisation has its account (RCU-29). */
@ApplicationScoped
class StartBank {
    static final String PURPOSE = "USERNAME_RECOVERY";

    /** The page that asks for the bank's word when the browser is back. */
    private static final String RETURN = "/recovery/username/bank";

    private final Walk walk;
    private final ContactProof proof;
    private final RecoveryLimits limits;
    private final CorporateBanks banks;

    StartBank(Walk walk, ContactProof proof, RecoveryLimits limits, CorporateBanks banks) {
        this.walk = walk;
        this.proof = proof;
        this.limits = limits;
        this.banks = banks;
    }

    /**
     * @throws DomainException BANK_CODE_INVALID, PROVIDER_UNAVAILABLE, TOO_MANY_ATTEMPTS, RECOVERY_PROOF_EXPIRED,
     *     RECOVERY_STEP, RECOVERY_EXPIRED, CONFLICT_STALE
     */
    @Requires(Right.PUBLIC)
    Uni<BankVisit> start(String recoveryId, String bankCode) {
        return walk.open(recoveryId).flatMap(flow -> {
            flow.state().require(Method.CORPORATE_BANK, Step.BANK);
            proof.require(flow.state());
            StatedOrganisation stated = flow.state().requireOrganisation();
            NewBankVerification wanted = new NewBankVerification(
                    PURPOSE, bankCode, stated.orgName(), stated.uscc(), stated.orgCode(), RETURN);
            return limits.proofElsewhere()
                    .chain(() -> banks.start(wanted))
                    .call(visit -> begun(recoveryId, flow, visit, bankCode));
        });
    }

    private Uni<RecoveryView> begun(String recoveryId, Flow<UsernameState> flow, BankVisit visit, String bankCode) {
        UsernameState next = flow.state().bank(new UsernameState.Bank(visit.id(), bankCode));
        return walk.take(recoveryId, flow, next, List.of());
    }
}
