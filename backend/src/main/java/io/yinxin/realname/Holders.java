package io.yinxin.realname;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Holder;
import io.yinxin.accounts.Profile;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.verification.PersonClaim;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** The person an account belongs to, as it is proven: what was asked outside must still be on record afterwards (RNV-56). */
@Singleton
class Holders {
    private final Accounts accounts;

    Holders(Accounts accounts) {
        this.accounts = accounts;
    }

    /** @throws DomainException REAL_NAME_DATA_MISSING */
    static Holder require(Profile account) {
        Holder holder = account.holder();
        if (holder == null) {
            throw missing(MissingData.HOLDER);
        }
        return holder;
    }

    static DomainException missing(MissingData data) {
        return DomainException.with(RealNameError.REAL_NAME_DATA_MISSING, Map.of("missing", List.of(data.name())));
    }

    static PersonClaim claim(Holder holder) {
        return new PersonClaim(
                holder.name(), holder.idType(), holder.idNumber(), holder.idValidFrom(), holder.idValidTo());
    }

    /** Joins the caller's transaction. @throws DomainException CONFLICT_STALE when it is somebody else by now */
    Uni<Profile> unchanged(Profile checked) {
        return accounts.profile(checked.accountId()).invoke(now -> {
            if (!require(checked).equals(now.holder())) {
                throw new DomainException(CommonError.CONFLICT_STALE);
            }
        });
    }
}
