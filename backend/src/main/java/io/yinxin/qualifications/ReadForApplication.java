package io.yinxin.qualifications;

import io.smallrye.mutiny.Uni;
import io.yinxin.organisations.Organisations;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.Language;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** A connected application reads one tab of an organisation's qualifications (QLF-10). */
@ApplicationScoped
class ReadForApplication {
    private final Organisations organisations;
    private final CatalogueStore catalogues;
    private final Records records;
    private final Caller caller;

    ReadForApplication(Organisations organisations, CatalogueStore catalogues, Records records, Caller caller) {
        this.organisations = organisations;
        this.catalogues = catalogues;
        this.records = records;
        this.caller = caller;
    }

    /**
     * @param code organisation code or unified social credit code
     * @throws DomainException NOT_FOUND for an unknown organisation or tab
     */
    @Requires(Right.READ_QUALIFICATIONS)
    Uni<TabView> tab(String code, String tab) {
        Language language = caller.language();
        return organisations
                .byCode(code.strip().replace("-", "").toUpperCase(Locale.ROOT))
                .flatMap(organisation -> catalogues
                        .current()
                        .flatMap(catalogue -> records.of(organisation.organisationId())
                                .map(held -> view(catalogue, tab, held, language))));
    }

    private static TabView view(Catalogue catalogue, String tab, Held held, Language language) {
        return catalogue
                .tab(tab)
                .map(found -> TabView.of(catalogue, found, held, language))
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }
}
