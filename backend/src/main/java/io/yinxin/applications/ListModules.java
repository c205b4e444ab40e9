package io.yinxin.applications;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.Language;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Menu entries of the additional modules that are installed and meant for the caller's kind. */
@ApplicationScoped
class ListModules {
    private final Catalogue catalogue;
    private final Caller caller;
    private final Set<String> installed;

    ListModules(Catalogue catalogue, Caller caller, ApplicationsConfig config) {
        this.catalogue = catalogue;
        this.caller = caller;
        this.installed = config.modules().orElse(Set.of());
    }

    @Requires(Right.USE_CONSOLE)
    Uni<List<MenuModule>> list(Language language) {
        return catalogue.modules(caller.requireUser().kind(), installed, language);
    }
}
