package io.yinxin.usernamerecovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Profile;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.recovery.Flow;
import io.yinxin.recovery.RecoveryError;
import io.yinxin.usernamerecovery.ContactProof.Proof;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Step 1 of an administrator: the organisation, and the phone at hand (RCU-13, RCU-28). Whether the phone is the bound
 * one is told to who has it in hand (RCU-14); whether the organisation is known, to nobody.
 */
@ApplicationScoped
class StateOrganisation {
    private final Walk walk;
    private final ContactProof proof;
    private final KnownAccounts known;

    StateOrganisation(Walk walk, ContactProof proof, KnownAccounts known) {
        this.walk = walk;
        this.proof = proof;
        this.known = known;
    }

    /** @throws DomainException SMS_CODE_WRONG, SMS_CODE_EXPIRED, RECOVERY_STEP, RECOVERY_EXPIRED, CONFLICT_STALE */
    @Requires(Right.PUBLIC)
    Uni<RecoveryView> state(String recoveryId, OrganisationForm form) {
        return walk.open(recoveryId)
                .invoke(flow -> requireStep(flow.state(), form))
                .flatMap(flow -> proof.mobile(flow, Objects.requireNonNull(form.mobile()), form.smsCode())
                        .flatMap(proven -> taken(recoveryId, flow, form.organisation(), proven)));
    }

    private Uni<RecoveryView> taken(
            String recoveryId, Flow<UsernameState> flow, StatedOrganisation stated, Proof proven) {
        UsernameState state = flow.state();
        if (state.method() == Method.CORPORATE_BANK) {
            return walk.take(
                    recoveryId, flow, state.organisation(stated, proven.contact(), false, Step.BANK), proven.codes());
        }
        return known.of(stated)
                .map(found -> isBound(proven.contact(), found.administrator()))
                .flatMap(bound -> walk.take(
                        recoveryId,
                        flow,
                        state.organisation(stated, proven.contact(), bound, Step.REQUESTER),
                        proven.codes()));
    }

    private static boolean isBound(Contact contact, @Nullable Profile administrator) {
        return administrator != null && contact.isMobile(administrator.mobile());
    }

    private static void requireStep(UsernameState state, OrganisationForm form) {
        switch (state.method()) {
            case ACCOUNT_INFORMATION -> {
                state.require(Method.ACCOUNT_INFORMATION, Step.ORGANISATION, Step.REQUESTER, Step.FACTS);
                if (form.orgCode() == null) {
                    throw DomainException.at("orgCode", CommonError.REQUIRED);
                }
            }
            case CORPORATE_BANK -> state.require(Method.CORPORATE_BANK, Step.ORGANISATION, Step.BANK);
            case BOUND_PHONE, BANK_CARD, MANUAL_REVIEW -> throw new DomainException(RecoveryError.RECOVERY_STEP);
        }
    }
}
