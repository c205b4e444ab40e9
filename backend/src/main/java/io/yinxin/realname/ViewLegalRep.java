package io.yinxin.realname;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows which steps are passed, also to who has left and comes back (RNV-34). */
@ApplicationScoped
class ViewLegalRep {
    private final Wizard wizard;
    private final Caller caller;

    ViewLegalRep(Wizard wizard, Caller caller) {
        this.wizard = wizard;
        this.caller = caller;
    }

    @Requires(Right.VERIFY_ENTERPRISE)
    Uni<LegalRepView> view() {
        return wizard.open(caller.requireUser().accountId())
                .map(open -> LegalRepView.of(open.account(), open.organisation(), open.state(), null));
    }
}
