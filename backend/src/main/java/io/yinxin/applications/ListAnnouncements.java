package io.yinxin.applications;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.Language;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What platform staff have to say to users of the caller's kind at this time. */
@ApplicationScoped
class ListAnnouncements {
    private final Catalogue catalogue;
    private final Caller caller;

    ListAnnouncements(Catalogue catalogue, Caller caller) {
        this.catalogue = catalogue;
        this.caller = caller;
    }

    @Requires(Right.USE_CONSOLE)
    Uni<List<Announcement>> list(Language language) {
        return catalogue.announcements(caller.requireUser().kind(), language);
    }
}
