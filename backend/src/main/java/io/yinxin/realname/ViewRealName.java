package io.yinxin.realname;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Profile;
import io.yinxin.accounts.RealNameProof;
import io.yinxin.accounts.RealNameProofs;
import io.yinxin.organisations.Organisation;
import io.yinxin.organisations.Organisations;
import io.yinxin.organisations.RealName;
import io.yinxin.organisations.RealNameRules;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.security.UserKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows the own level, methods, history and what can be done (RNV-05 to RNV-09). */
@ApplicationScoped
class ViewRealName {
    private static final int SHOWN = 50;

    private final Accounts accounts;
    private final Organisations organisations;
    private final RealNameProofs proofs;
    private final Caller caller;

    ViewRealName(Accounts accounts, Organisations organisations, RealNameProofs proofs, Caller caller) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.proofs = proofs;
        this.caller = caller;
    }

    @Requires(Right.VIEW_REAL_NAME)
    Uni<RealNameView> own() {
        return Panache.withSession(() -> accounts.profile(caller.requireUser().accountId())
                .flatMap(account -> organisations
                        .ofAccount(account.organisationId())
                        .flatMap(organisation ->
                                proofs.of(account, SHOWN).map(history -> view(account, organisation, history)))));
    }

    private static RealNameView view(
            Profile account, @Nullable Organisation organisation, List<RealNameProof> history) {
        boolean shared = account.kind() == UserKind.ENT_ADMIN;
        RealName known = shared && organisation != null ? organisation.realName() : account.realName();
        boolean legalRepKnown = organisation != null && organisation.legalRepresentative() != null;
        Set<MissingData> missing = MethodRules.missing(account.kind(), legalRepKnown, account.holder());
        return RealNameView.of(
                known,
                RealNameRules.wantsHolder(known.methodSet()),
                MethodRules.tiles(account.kind(), known, missing),
                missing,
                history);
    }
}
