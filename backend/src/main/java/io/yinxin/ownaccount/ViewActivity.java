package io.yinxin.ownaccount;

import io.smallrye.mutiny.Uni;
import io.yinxin.audit.Activity;
import io.yinxin.audit.Audit;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.PageOf;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows the holder what happened to the own account (GEN-32). */
@ApplicationScoped
class ViewActivity {
    private final Audit audit;
    private final Caller caller;

    ViewActivity(Audit audit, Caller caller) {
        this.audit = audit;
        this.caller = caller;
    }

    @Requires(Right.VIEW_OWN_ACCOUNT)
    Uni<PageOf<Activity>> own(int page, int pageSize) {
        return audit.activityOf(caller.requireUser().accountId(), page, pageSize);
    }
}
