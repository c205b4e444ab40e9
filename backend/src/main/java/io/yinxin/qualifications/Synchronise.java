package io.yinxin.qualifications;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.organisations.Organisation;
import io.yinxin.organisations.Organisations;
import io.yinxin.platform.data.Ids;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.provider.ProviderFailure;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.CurrentUser;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Asks an authority and takes over what it tells (QLF-14 to QLF-20). */
@ApplicationScoped
class Synchronise {
    private final Sources sources;
    private final SynchronisationStore store;
    private final QualificationSource authority;
    private final Organisations organisations;
    private final Accounts accounts;
    private final CatalogueStore catalogues;
    private final Records records;
    private final WriteAnswer answers;
    private final TakeOverOrganisation takeOver;
    private final Caller caller;

    Synchronise(
            Sources sources,
            SynchronisationStore store,
            QualificationSource authority,
            Organisations organisations,
            Accounts accounts,
            CatalogueStore catalogues,
            Records records,
            WriteAnswer answers,
            TakeOverOrganisation takeOver,
            Caller caller) {
        this.sources = sources;
        this.store = store;
        this.authority = authority;
        this.organisations = organisations;
        this.accounts = accounts;
        this.catalogues = catalogues;
        this.records = records;
        this.answers = answers;
        this.takeOver = takeOver;
        this.caller = caller;
    }

    /** One question under way. */
    private record Question(UUID id, String source, CurrentUser user, Organisation organisation) {}

    /**
     * @return what was changed; or, if the organisation's own data would change, what would be
     * @throws DomainException NOT_FOUND for an authority that is not configured; QLF_SYNC_TOO_OFTEN; QLF_NOT_FOUND;
     *     PROVIDER_UNAVAILABLE; CONFLICT_STALE if the organisation changes meanwhile. Nothing is changed then
     */
    @Requires(Right.MANAGE_QUALIFICATIONS)
    Uni<SyncView> synchronise(String source) {
        CurrentUser user = caller.requireUser();
        sources.require(source);
        UUID id = Ids.next();
        return organisations
                .byId(ViewQualifications.organisationOf(user))
                .map(organisation -> new Question(id, source, user, organisation))
                .call(question -> store.begin(id, question.organisation().organisationId(), source))
                .flatMap(question -> ask(question).flatMap(found -> found(question, found)));
    }

    private Uni<SourceAnswer.Found> ask(Question question) {
        return authority
                .ask(question.id(), question.source(), question.organisation())
                .onFailure(ProviderFailure.class)
                .recoverWithUni(failure -> store.end(question.id(), SyncResult.UNKNOWN)
                        .chain(() -> Uni.createFrom().failure(((ProviderFailure) failure).asProblem())))
                .flatMap(answer -> switch (answer) {
                    case SourceAnswer.Found found -> Uni.createFrom().item(found);
                    case SourceAnswer.NotFound nothing ->
                        store.end(question.id(), SyncResult.NOT_FOUND)
                                .chain(() -> Uni.createFrom()
                                        .failure(new DomainException(QualificationError.QLF_NOT_FOUND)));
                });
    }

    private Uni<SyncView> found(Question question, SourceAnswer.Found found) {
        List<OrganisationDifference> differences = SyncRules.differences(question.organisation(), found.organisation());
        return catalogues
                .current()
                .flatMap(catalogue -> differences.isEmpty()
                        ? write(question, catalogue, found)
                        : show(question, catalogue, found, differences));
    }

    private Uni<SyncView> write(Question question, Catalogue catalogue, SourceAnswer.Found found) {
        UUID accountId = question.user().accountId();
        return Panache.withTransaction(() -> answers.writeAbout(
                                question.organisation(), accountId, catalogue, question.source(), found.fields())
                        .call(changes -> answers.record(accountId, question.source(), changes)))
                .onFailure(DomainException.class)
                .call(() -> store.end(question.id(), SyncResult.UNKNOWN))
                .call(changes -> store.end(question.id(), resultOf(changes)))
                .map(changes -> new SyncView(
                        question.id(),
                        question.source(),
                        resultOf(changes),
                        views(catalogue, changes),
                        List.of(),
                        List.of(),
                        null));
    }

    /** Seals and cards hang on these data: somebody has to see what would change (QLF-17). */
    private Uni<SyncView> show(
            Question question,
            Catalogue catalogue,
            SourceAnswer.Found found,
            List<OrganisationDifference> differences) {
        Organisation organisation = question.organisation();
        WaitingAnswer waiting =
                new WaitingAnswer(question.source(), organisation.version(), found.organisation(), found.fields());
        return Panache.withSession(() -> accounts.profile(question.user().accountId())
                        .flatMap(account -> takeOver.effects(account, organisation, differences)))
                .flatMap(effects -> records.of(organisation.organisationId())
                        .map(held -> answers.changes(catalogue, held, question.source(), found.fields()))
                        .flatMap(changes -> store.await(question.id(), waiting)
                                .map(until -> new SyncView(
                                        question.id(),
                                        question.source(),
                                        SyncResult.TO_CONFIRM,
                                        views(catalogue, changes),
                                        differences,
                                        effects.stream().map(Enum::name).toList(),
                                        until))));
    }

    private List<ChangeView> views(Catalogue catalogue, List<ValueChange> changes) {
        return changes.stream()
                .map(change -> ChangeView.of(catalogue, change, caller.language()))
                .toList();
    }

    private static SyncResult resultOf(List<ValueChange> changes) {
        return changes.isEmpty() ? SyncResult.UNCHANGED : SyncResult.CHANGED;
    }
}
