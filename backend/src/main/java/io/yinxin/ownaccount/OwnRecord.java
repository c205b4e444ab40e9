package io.yinxin.ownaccount;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.DepartmentUser;
import io.yinxin.accounts.DepartmentUsers;
import io.yinxin.accounts.OverseasData;
import io.yinxin.accounts.OverseasOrganisations;
import io.yinxin.accounts.Profile;
import io.yinxin.platform.security.UserKind;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The account with what only some kinds have. */
@Singleton
class OwnRecord {
    private final Accounts accounts;
    private final DepartmentUsers departments;
    private final OverseasOrganisations overseas;

    OwnRecord(Accounts accounts, DepartmentUsers departments, OverseasOrganisations overseas) {
        this.accounts = accounts;
        this.departments = departments;
        this.overseas = overseas;
    }

    /** @param department null for other kinds; the same for overseas */
    record Own(
            Profile profile,
            @Nullable DepartmentUser department,
            @Nullable OverseasData overseas) {
        @Override
        public String toString() {
            return "Own[" + profile.accountId() + "]";
        }
    }

    Uni<Own> of(UUID accountId) {
        return accounts.profile(accountId).flatMap(this::of);
    }

    private Uni<Own> of(Profile profile) {
        if (profile.kind() == UserKind.DEPARTMENT) {
            return departments.ofAccount(profile.accountId()).map(user -> new Own(profile, user, null));
        }
        if (profile.kind() == UserKind.OVERSEAS) {
            return overseas.ofAccount(profile.accountId()).map(data -> new Own(profile, null, data));
        }
        return Uni.createFrom().item(new Own(profile, null, null));
    }
}
