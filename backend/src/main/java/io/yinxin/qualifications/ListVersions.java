package io.yinxin.qualifications;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Profile;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.Language;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.PageOf;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What was changed when and by whom, newest first (QLF-11). */
@ApplicationScoped
class ListVersions {
    private final Records records;
    private final CatalogueStore catalogues;
    private final Accounts accounts;
    private final Caller caller;

    ListVersions(Records records, CatalogueStore catalogues, Accounts accounts, Caller caller) {
        this.records = records;
        this.catalogues = catalogues;
        this.accounts = accounts;
        this.caller = caller;
    }

    @Requires(Right.MANAGE_QUALIFICATIONS)
    @WithSession
    Uni<PageOf<VersionView>> own(int page, int pageSize) {
        UUID organisationId = ViewQualifications.organisationOf(caller.requireUser());
        Language language = caller.language();
        return count(organisationId)
                .flatMap(total -> found(organisationId, page, pageSize)
                        .flatMap(versions -> views(versions, language))
                        .map(items -> new PageOf<>(items, page, pageSize, total)));
    }

    private Uni<Long> count(UUID organisationId) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "select count(*) from QualificationVersion v where v.organisationId = :id", Long.class)
                        .setParameter("id", organisationId)
                        .getSingleResult());
    }

    private Uni<List<VersionEntity>> found(UUID organisationId, int page, int pageSize) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "from QualificationVersion v where v.organisationId = :id order by v.version desc",
                                VersionEntity.class)
                        .setParameter("id", organisationId)
                        .setFirstResult((page - 1) * pageSize)
                        .setMaxResults(pageSize)
                        .getResultList());
    }

    private Uni<List<VersionView>> views(List<VersionEntity> versions, Language language) {
        Set<Integer> wanted =
                versions.stream().map(version -> version.catalogueVersion).collect(Collectors.toSet());
        return catalogues
                .versions(wanted)
                .flatMap(known -> names(versions)
                        .map(names -> versions.stream()
                                .map(version -> view(
                                        version,
                                        Objects.requireNonNull(known.get(version.catalogueVersion)),
                                        names,
                                        language))
                                .toList()));
    }

    private VersionView view(VersionEntity version, Catalogue catalogue, Map<UUID, String> names, Language language) {
        return new VersionView(
                version.version,
                version.changedAt,
                version.source,
                version.accountId == null ? null : names.get(version.accountId),
                records.changesOf(version).stream()
                        .map(change -> ChangeView.of(catalogue, change, language))
                        .toList());
    }

    /** One account after the other: there are hardly ever two. */
    private Uni<Map<UUID, String>> names(List<VersionEntity> versions) {
        return Multi.createFrom()
                .iterable(versions.stream()
                        .map(version -> version.accountId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList())
                .onItem()
                .transformToUniAndConcatenate(id -> accounts.profile(id)
                        .map(Profile::username)
                        .onFailure(DomainException.class)
                        .recoverWithItem("")
                        .map(name -> Map.entry(id, name)))
                .collect()
                .in(HashMap<UUID, String>::new, (names, entry) -> {
                    if (!entry.getValue().isEmpty()) {
                        names.put(entry.getKey(), entry.getValue());
                    }
                })
                .map(names -> names);
    }
}
