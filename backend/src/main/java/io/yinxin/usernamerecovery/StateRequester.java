package io.yinxin.usernamerecovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.recovery.Flow;
import io.yinxin.recovery.PersonMatch;
import io.yinxin.recovery.RealPersons;
import io.yinxin.recovery.RecoveryKind;
import io.yinxin.recovery.RecoveryLimits;
import io.yinxin.recovery.StatedPerson;
import io.yinxin.usernamerecovery.AdministratorRules.Requester;
import io.yinxin.usernamerecovery.AdministratorRules.Verdict;
import io.yinxin.usernamerecovery.KnownAccounts.Known;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/**
 * Step 2: who asks. With the bound phone that may be the end (RCU-17); without it the answer is the same whoever it is,
 * and whether the organisation is known or not.
 */
@ApplicationScoped
class StateRequester {
    private final Walk walk;
    private final ContactProof proof;
    private final RecoveryLimits limits;
    private final RealPersons real;
    private final KnownAccounts known;
    private final AccountMatch match;
    private final TellUsernames tell;

    StateRequester(
            Walk walk,
            ContactProof proof,
            RecoveryLimits limits,
            RealPersons real,
            KnownAccounts known,
            AccountMatch match,
            TellUsernames tell) {
        this.walk = walk;
        this.proof = proof;
        this.limits = limits;
        this.real = real;
        this.known = known;
        this.match = match;
        this.tell = tell;
    }

    /**
     * @throws DomainException ID_CHECK_FAILED, ID_DATES_NOT_CONFIRMED, PERSON_MISMATCH, RECOVERY_LIMIT, CHECK_LIMIT,
     *     PROVIDER_UNAVAILABLE, RECOVERY_PROOF_EXPIRED, RECOVERY_STEP, RECOVERY_EXPIRED, CONFLICT_STALE
     */
    @Requires(Right.PUBLIC)
    Uni<RecoveryView> state(String recoveryId, RequesterForm form) {
        return walk.open(recoveryId)
                .flatMap(flow -> flow.state().kind() == RecoverableKind.ADMIN
                        ? administrator(recoveryId, flow, form.person())
                        : other(recoveryId, flow, form));
    }

    /** With the bound phone each answer tells whether it was the right person: to be neither counts, though it may go on. */
    private Uni<RecoveryView> administrator(String recoveryId, Flow<UsernameState> flow, StatedPerson person) {
        UsernameState state = flow.state();
        state.require(Method.ACCOUNT_INFORMATION, Step.REQUESTER, Step.FACTS);
        Contact contact = proof.require(state);
        StatedOrganisation organisation = state.requireOrganisation();
        List<String> targets = Targets.of(RecoverableKind.ADMIN, organisation, null);
        return limits.attempt(
                        RecoveryKind.USERNAME,
                        targets,
                        () -> real.require(person, contact.mobile())
                                .chain(() -> known.of(organisation))
                                .map(found -> new Stated(requester(person, found), found)),
                        stated -> state.boundPhone() && stated.requester() == Requester.OTHER)
                .flatMap(stated -> judged(recoveryId, flow, person, stated));
    }

    private record Stated(Requester requester, Known found) {}

    private Uni<RecoveryView> judged(String recoveryId, Flow<UsernameState> flow, StatedPerson person, Stated stated) {
        UsernameState state = flow.state();
        Requester requester = stated.requester();
        Known found = stated.found();
        Verdict verdict = AdministratorRules.judge(state.boundPhone(), requester, Set.of(), isOnePerson(found));
        return verdict instanceof Verdict.Passed && found.administrator() != null
                ? tell.tell(recoveryId, flow, List.of(found.administrator()), List.of())
                : walk.take(recoveryId, flow, state.requester(person, requester), List.of());
    }

    static Requester requester(StatedPerson person, Known found) {
        if (found.administrator() != null
                && PersonMatch.isHolder(person, found.administrator().holder())) {
            return Requester.ADMINISTRATOR;
        }
        if (found.organisation() != null
                && PersonMatch.isLegalRepresentative(
                        person, found.organisation().legalRepresentative())) {
            return Requester.LEGAL_REPRESENTATIVE;
        }
        return Requester.OTHER;
    }

    static boolean isOnePerson(Known found) {
        return found.administrator() != null
                && found.organisation() != null
                && PersonMatch.isOnePerson(
                        found.administrator().holder(), found.organisation().legalRepresentative());
    }

    private Uni<RecoveryView> other(String recoveryId, Flow<UsernameState> flow, RequesterForm form) {
        UsernameState state = flow.state();
        state.require(Method.BOUND_PHONE, Step.REQUESTER);
        Contact contact = proof.require(state);
        StatedPerson person = form.person();
        StatedOrganisation organisation = Targets.organisation(state.kind(), form.orgName(), form.orgCode());
        return limits.attempt(
                        RecoveryKind.USERNAME,
                        Targets.of(state.kind(), organisation, person),
                        () -> real.require(person, contact.mobile())
                                .chain(() -> match.find(state, organisation, person, contact)))
                .flatMap(accounts -> tell.tell(recoveryId, flow, accounts, List.of()));
    }
}
