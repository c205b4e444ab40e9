package io.yinxin.qualifications;

import io.smallrye.mutiny.Uni;
import io.yinxin.organisations.Organisation;
import io.yinxin.organisations.Organisations;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.Language;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.CurrentUser;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Shows the administrator the organisation's qualifications (QLF-01, QLF-02). */
@ApplicationScoped
class ViewQualifications {
    private final CatalogueStore catalogues;
    private final Records records;
    private final Organisations organisations;
    private final Sources sources;
    private final Caller caller;

    ViewQualifications(
            CatalogueStore catalogues, Records records, Organisations organisations, Sources sources, Caller caller) {
        this.catalogues = catalogues;
        this.records = records;
        this.organisations = organisations;
        this.sources = sources;
        this.caller = caller;
    }

    @Requires(Right.MANAGE_QUALIFICATIONS)
    Uni<QualificationsView> own() {
        UUID organisationId = organisationOf(caller.requireUser());
        Language language = caller.language();
        return organisations
                .byId(organisationId)
                .flatMap(organisation -> catalogues
                        .current()
                        .flatMap(catalogue -> records.of(organisationId)
                                .flatMap(held -> sources.of(organisationId, language)
                                        .map(asked -> view(organisation, catalogue, held, asked, language)))));
    }

    private static QualificationsView view(
            Organisation organisation, Catalogue catalogue, Held held, List<SourceView> sources, Language language) {
        return new QualificationsView(
                held.version(),
                catalogue.version(),
                QualificationsView.Head.of(organisation),
                catalogue.tabs().stream()
                        .map(tab -> TabView.of(catalogue, tab, held, language))
                        .toList(),
                sources);
    }

    /** @throws DomainException FORBIDDEN for an administrator without organisation, whom there should not be */
    static UUID organisationOf(CurrentUser user) {
        UUID organisationId = user.organisationId();
        if (organisationId == null) {
            throw new DomainException(CommonError.FORBIDDEN);
        }
        return organisationId;
    }
}
