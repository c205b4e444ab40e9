package io.yinxin.partners;

import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.Language;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;

/** The registration page asks where to lead back to: addresses come from the catalogue, never from the link (REG-13). */
@ApplicationScoped
class ReadPartnerSite {
    private final SiteCatalogue sites;

    ReadPartnerSite(SiteCatalogue sites) {
        this.sites = sites;
    }

    /** @throws DomainException NOT_FOUND */
    @Requires(Right.PUBLIC)
    PartnerSite read(String code, Language language) {
        return sites.active(code)
                .map(SiteCatalogue.Entry::site)
                .map(site -> new PartnerSite(
                        site.code(),
                        site.name().in(language),
                        site.address(),
                        site.registration().orElse(null)))
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }
}
