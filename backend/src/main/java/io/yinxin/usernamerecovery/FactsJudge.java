package io.yinxin.usernamerecovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Profile;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.recovery.PersonMatch;
import io.yinxin.recovery.RealPersons;
import io.yinxin.recovery.RecoveryError;
import io.yinxin.usernamerecovery.AdministratorRules.Requester;
import io.yinxin.usernamerecovery.AdministratorRules.Verdict;
import io.yinxin.usernamerecovery.FactsForm.OperatorProof;
import io.yinxin.usernamerecovery.KnownAccounts.Known;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Asks about the stated persons and applies table 4.2 to what is on record. */
@Singleton
class FactsJudge {
    private final RealPersons real;
    private final KnownAccounts known;

    FactsJudge(RealPersons real, KnownAccounts known) {
        this.real = real;
        this.known = known;
    }

    /** @param administrator null if there is none */
    record Judged(boolean passed, @Nullable Profile administrator) {}

    /** @throws DomainException PERSON_MISMATCH if a stated person does not exist (RCU-06); CHECK_LIMIT … */
    Uni<Judged> judge(UsernameState state, FactsForm form) {
        return exists(form.legal())
                .chain(() -> exists(form.admin()))
                .chain(() -> known.of(state.requireOrganisation()))
                .map(found -> judged(state, form, found));
    }

    private Uni<Void> exists(@Nullable PersonForm form) {
        return form == null
                ? Uni.createFrom().voidItem()
                : real.require(form.person(), null, RecoveryError.PERSON_MISMATCH);
    }

    /** Every ticked choice has to pass, and together with what was proven before they have to suffice. */
    private static Judged judged(UsernameState state, FactsForm form, Known found) {
        Set<Fact> facts = proven(state, form, found);
        Requester requester = state.requester() == null ? Requester.NOT_PROVEN : state.requester();
        Verdict verdict =
                AdministratorRules.judge(state.boundPhone(), requester, facts, StateRequester.isOnePerson(found));
        boolean passed = facts.containsAll(form.ticked()) && verdict instanceof Verdict.Passed;
        return new Judged(passed, found.administrator());
    }

    private static Set<Fact> proven(UsernameState state, FactsForm form, Known found) {
        EnumSet<Fact> facts = EnumSet.noneOf(Fact.class);
        if (form.legal() != null
                && found.organisation() != null
                && PersonMatch.isLegalRepresentative(
                        form.legal().person(), found.organisation().legalRepresentative())) {
            facts.add(Fact.LEGAL_REPRESENTATIVE);
        }
        if (form.admin() != null
                && found.administrator() != null
                && PersonMatch.isHolder(
                        form.admin().person(), found.administrator().holder())) {
            facts.add(Fact.ADMINISTRATOR);
        }
        if (form.operators() != null && areTheirs(state.operators(), form.operators())) {
            facts.add(Fact.OPERATORS);
        }
        return facts;
    }

    /** The codes were right; they may have come to any phone. */
    private static boolean areTheirs(List<ChosenOperator> chosen, List<OperatorProof> proofs) {
        return chosen.size() == proofs.size()
                && IntStream.range(0, chosen.size())
                        .allMatch(n ->
                                chosen.get(n).has(String.valueOf(proofs.get(n).mobile())));
    }
}
