package io.yinxin.realname;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountChanges;
import io.yinxin.accounts.Holder;
import io.yinxin.accounts.Profile;
import io.yinxin.accounts.ProofBasis;
import io.yinxin.accounts.RealNames;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.changes.ApplyEffects;
import io.yinxin.changes.Change;
import io.yinxin.changes.ChangedItem;
import io.yinxin.changes.ChangedItems;
import io.yinxin.changes.Effect;
import io.yinxin.changes.EffectsAhead;
import io.yinxin.organisations.LegalRepresentative;
import io.yinxin.organisations.Organisation;
import io.yinxin.organisations.OrganisationData;
import io.yinxin.organisations.Organisations;
import io.yinxin.organisations.RealName;
import io.yinxin.platform.security.Caller;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All steps are passed: what was verified becomes the data of organisation and account, with what follows from it, and
 * the verification counts (RNV-24, RNV-33, RNV-36). Joins the caller's transaction.
 */
@Singleton
class CompleteLegalRep {
    private final Organisations organisations;
    private final AccountChanges accounts;
    private final RealNames realNames;
    private final EffectsAhead ahead;
    private final ApplyEffects effects;
    private final Proving proving;
    private final Audit audit;
    private final Caller caller;

    CompleteLegalRep(
            Organisations organisations,
            AccountChanges accounts,
            RealNames realNames,
            EffectsAhead ahead,
            ApplyEffects effects,
            Proving proving,
            Audit audit,
            Caller caller) {
        this.organisations = organisations;
        this.accounts = accounts;
        this.realNames = realNames;
        this.ahead = ahead;
        this.effects = effects;
        this.proving = proving;
        this.audit = audit;
        this.caller = caller;
    }

    /**
     * A day may lie between the steps: what follows by now and was not accepted at the first is asked there once more.
     *
     * @param state with all steps
     * @throws io.yinxin.platform.problem.DomainException EFFECTS_NOT_ACCEPTED, CONFLICT_STALE, ORG_CODE_TAKEN
     */
    Uni<RealName> complete(Profile account, Organisation organisation, WizardState state) {
        WizardState.Confirmed confirmed = Objects.requireNonNull(state.organisation());
        WizardState.Person legalRep = Objects.requireNonNull(state.legalRepresentative());
        WizardState.Person person = Objects.requireNonNull(state.holder());
        Set<ChangedItem> items = OrganisationItems.between(RecordedOrganisation.of(organisation), confirmed);
        Holder holder = VerifiedPersons.holder(person, account.holder());
        ProofBasis basis = VerifiedPersons.basis(legalRep, person);
        return ahead.of(account, Change.ofOrganisation(items, confirmed.orgCode()))
                .invoke(expected -> EffectsAhead.requireAccepted(following(expected), confirmed.accepted()))
                .call(ignored -> organisations.change(
                        organisation.organisationId(),
                        organisation.version(),
                        data(confirmed, organisation, VerifiedPersons.legalRepresentative(legalRep, organisation))))
                .call(ignored -> changeHolder(account, holder))
                .call(expected -> voidFormer(account, holder, expected))
                .call(expected -> effects.apply(account, following(expected)))
                .call(ignored -> record(account, organisation, items))
                .chain(() -> proving.prove(account, WizardRules.method(legalRep, person), basis, caller.language()));
    }

    /**
     * What follows besides: this verification is of the new data, hence not void, and the session that made it goes on.
     */
    static Set<Effect> following(Set<Effect> expected) {
        Set<Effect> left = EnumSet.noneOf(Effect.class);
        left.addAll(expected);
        left.remove(Effect.REAL_NAME_VOID);
        left.remove(Effect.SIGN_IN_AGAIN);
        return left;
    }

    private Uni<Void> changeHolder(Profile account, Holder holder) {
        return holder.equals(account.holder())
                ? Uni.createFrom().voidItem()
                : accounts.changeHolder(account.accountId(), account.version(), holder)
                        .replaceWithVoid();
    }

    /** What was verified of other data before; dates that were not known before contradict nothing. */
    private Uni<Void> voidFormer(Profile account, Holder holder, Set<Effect> expected) {
        Holder former = Objects.requireNonNull(account.holder());
        boolean datesCompleted = former.idValidFrom() == null
                && ChangedItems.between(former, holder).equals(Set.of(ChangedItem.ID_DATES));
        boolean otherHolder = !holder.equals(former) && !datesCompleted;
        return expected.contains(Effect.REAL_NAME_VOID) || otherHolder
                ? realNames.clear(account)
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> record(Profile account, Organisation organisation, Set<ChangedItem> items) {
        if (items.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String names = items.stream().map(Enum::name).collect(Collectors.joining(","));
        return audit.record(new AuditEvent.DataChanged(
                account.accountId(), "ORGANISATION", organisation.organisationId(), Map.of("items", names)));
    }

    private static OrganisationData data(
            WizardState.Confirmed confirmed, Organisation organisation, LegalRepresentative person) {
        return new OrganisationData(
                confirmed.uscc(), confirmed.orgCode(), confirmed.orgName(), person, organisation.address());
    }
}
