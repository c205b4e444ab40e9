package io.yinxin.realname;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountState;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Profile;
import io.yinxin.accounts.RealNames;
import io.yinxin.organisations.Organisation;
import io.yinxin.organisations.Organisations;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.UUID;

/** Tells connected applications level, methods and time (RNV-11); no personal data, and nothing of the past. */
@ApplicationScoped
class ReadRealNames {
    private final Accounts accounts;
    private final Organisations organisations;
    private final RealNames realNames;

    ReadRealNames(Accounts accounts, Organisations organisations, RealNames realNames) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.realNames = realNames;
    }

    /** @param code organisation code or unified social credit code @throws DomainException NOT_FOUND */
    @Requires(Right.READ_REAL_NAMES)
    Uni<RealNameClaim> ofOrganisation(String code) {
        return organisations
                .byCode(code.strip().replace("-", "").toUpperCase(Locale.ROOT))
                .map(Organisation::realName)
                .map(RealNameClaim::of);
    }

    /** An administrator's is the organisation's. @throws DomainException NOT_FOUND, also for deleted accounts */
    @Requires(Right.READ_REAL_NAMES)
    Uni<RealNameClaim> ofAccount(UUID accountId) {
        return Panache.withSession(() -> accounts.profile(accountId)
                        .invoke(ReadRealNames::requireThere)
                        .flatMap(realNames::of))
                .map(RealNameClaim::of);
    }

    private static void requireThere(Profile account) {
        if (account.state() == AccountState.DELETED) {
            throw new DomainException(CommonError.NOT_FOUND);
        }
    }
}
