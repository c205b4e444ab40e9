package io.yinxin.usernamerecovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountState;
import io.yinxin.accounts.Profile;
import io.yinxin.platform.data.BlindIndex;
import io.yinxin.platform.data.Masks;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.recovery.Flow;
import io.yinxin.usernamerecovery.OperatorChoiceRules.Candidate;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Names two operators whose phones may be proven (RCU-23, RCU-24). Without the bound phone an organisation that has not
 * so many, or is not known, gets made-up ones, whom nobody can prove: only who has the bound phone in hand learns
 * that there are too few (RCU-25).
 */
@ApplicationScoped
class ChooseOperators {
    private final Walk walk;
    private final ContactProof proof;
    private final KnownAccounts known;
    private final BlindIndex index;
    private final SecureRandom random = new SecureRandom();

    ChooseOperators(Walk walk, ContactProof proof, KnownAccounts known, BlindIndex index) {
        this.walk = walk;
        this.proof = proof;
        this.known = known;
        this.index = index;
    }

    /** Chosen once for a recovery. @throws DomainException OPERATORS_TOO_FEW, RECOVERY_STEP, RECOVERY_PROOF_EXPIRED */
    @Requires(Right.PUBLIC)
    Uni<RecoveryView> choose(String recoveryId) {
        return walk.open(recoveryId).flatMap(flow -> {
            UsernameState state = flow.state();
            state.require(Method.ACCOUNT_INFORMATION, Step.FACTS);
            Contact contact = proof.require(state);
            return state.operators().isEmpty()
                    ? chosen(recoveryId, flow, contact)
                    : Uni.createFrom().item(RecoveryView.of(recoveryId, flow));
        });
    }

    private Uni<RecoveryView> chosen(String recoveryId, Flow<UsernameState> flow, Contact contact) {
        StatedOrganisation organisation = flow.state().requireOrganisation();
        return known.of(organisation)
                .flatMap(known::operatorsOf)
                .map(all ->
                        OperatorChoiceRules.choose(candidates(all), Objects.requireNonNull(contact.mobile()), random))
                .map(real -> orMadeUp(real, flow.state(), organisation))
                .flatMap(two -> walk.take(recoveryId, flow, flow.state().operators(two), List.of()));
    }

    private List<ChosenOperator> orMadeUp(
            Optional<List<ChosenOperator>> real, UsernameState state, StatedOrganisation organisation) {
        if (real.isEmpty() && state.boundPhone()) {
            throw new DomainException(UsernameRecoveryError.OPERATORS_TOO_FEW);
        }
        return real.orElseGet(() ->
                OperatorChoiceRules.madeUp(index.of("recovery-made-up-operators", organisation.orgCode()), random));
    }

    private static List<Candidate> candidates(List<Profile> operators) {
        return operators.stream()
                .filter(one -> one.state() == AccountState.ACTIVE && one.mobile() != null && one.holder() != null)
                .map(one -> new Candidate(
                        Masks.name(Objects.requireNonNull(one.holder()).name()), Objects.requireNonNull(one.mobile())))
                .toList();
    }
}
