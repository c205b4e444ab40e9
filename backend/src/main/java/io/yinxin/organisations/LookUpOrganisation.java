package io.yinxin.organisations;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** An application asks whether an organisation is registered and how strongly it was verified. */
@ApplicationScoped
class LookUpOrganisation {
    private final Organisations organisations;

    LookUpOrganisation(Organisations organisations) {
        this.organisations = organisations;
    }

    @Requires(Right.READ_ORGANISATIONS)
    Uni<Organisation> byCode(String code) {
        return organisations.byCode(code.strip().replace("-", "").toUpperCase(Locale.ROOT));
    }
}
