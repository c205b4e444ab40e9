package io.yinxin.qualifications;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.organisations.Organisation;
import io.yinxin.organisations.Organisations;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.CurrentUser;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.PathValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Takes over an answer that changes the organisation itself, after somebody has seen what it changes (QLF-17). */
@ApplicationScoped
class ConfirmSynchronisation {
    private final SynchronisationStore store;
    private final Organisations organisations;
    private final Accounts accounts;
    private final CatalogueStore catalogues;
    private final WriteAnswer answers;
    private final TakeOverOrganisation takeOver;
    private final Caller caller;

    ConfirmSynchronisation(
            SynchronisationStore store,
            Organisations organisations,
            Accounts accounts,
            CatalogueStore catalogues,
            WriteAnswer answers,
            TakeOverOrganisation takeOver,
            Caller caller) {
        this.store = store;
        this.organisations = organisations;
        this.accounts = accounts;
        this.catalogues = catalogues;
        this.answers = answers;
        this.takeOver = takeOver;
        this.caller = caller;
    }

    /** What is decided about. */
    private record Decision(
            UUID id, CurrentUser user, WaitingAnswer answer, Organisation organisation, List<String> accepted) {}

    /**
     * @throws DomainException QLF_ANSWER_LAPSED; CONFLICT_STALE if the organisation has changed since the answer was shown;
     *     EFFECTS_NOT_ACCEPTED; ORG_CODE_TAKEN
     */
    @Requires(Right.MANAGE_QUALIFICATIONS)
    Uni<SyncView> confirm(String synchronisationId, List<String> acceptedEffects) {
        CurrentUser user = caller.requireUser();
        UUID id = PathValue.id(synchronisationId);
        UUID organisationId = ViewQualifications.organisationOf(user);
        return store.waiting(id, organisationId)
                .flatMap(answer -> Panache.withTransaction(() -> organisations
                        .byId(organisationId)
                        .map(organisation -> new Decision(id, user, answer, organisation, acceptedEffects))
                        .flatMap(this::decided)));
    }

    /** Fields first: the audit, which lets one write at a time, is written last. */
    private Uni<SyncView> decided(Decision decision) {
        Organisation organisation = decision.organisation();
        WaitingAnswer answer = decision.answer();
        if (organisation.version() != answer.organisationVersion()) {
            throw new DomainException(CommonError.CONFLICT_STALE);
        }
        UUID accountId = decision.user().accountId();
        return store.take(decision.id())
                .chain(catalogues::current)
                .flatMap(catalogue -> answers.write(
                                organisation.organisationId(), accountId, catalogue, answer.source(), answer.fields())
                        .flatMap(changes -> organisation(decision)
                                .call(view -> answers.record(accountId, answer.source(), changes))
                                .map(view -> with(view, catalogue, changes))));
    }

    private Uni<SyncView> organisation(Decision decision) {
        WaitingAnswer answer = decision.answer();
        List<OrganisationDifference> differences =
                SyncRules.differences(decision.organisation(), answer.organisation());
        return accounts.profile(decision.user().accountId())
                .flatMap(account -> takeOver.apply(
                        account, decision.organisation(), differences, answer.source(), decision.accepted()))
                .map(effects -> new SyncView(
                        decision.id(),
                        answer.source(),
                        SyncResult.CHANGED,
                        List.of(),
                        differences,
                        effects.stream().map(Enum::name).toList(),
                        null));
    }

    private SyncView with(SyncView view, Catalogue catalogue, List<ValueChange> changes) {
        List<ChangeView> shown = changes.stream()
                .map(change -> ChangeView.of(catalogue, change, caller.language()))
                .toList();
        return new SyncView(
                view.synchronisationId(),
                view.source(),
                view.result(),
                shown,
                view.organisationChanges(),
                view.effects(),
                null);
    }
}
