package io.yinxin.ownaccount;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.DepartmentUser;
import io.yinxin.accounts.DepartmentUsers;
import io.yinxin.accounts.OverseasOnRecord;
import io.yinxin.accounts.OverseasOrganisations;
import io.yinxin.accounts.Profile;
import io.yinxin.accounts.StatedOrganisation;
import io.yinxin.accounts.StatedOrganisations;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The account with what only some kinds have. */
@Singleton
class OwnRecord {
    private final Accounts accounts;
    private final DepartmentUsers departments;
    private final OverseasOrganisations overseas;
    private final StatedOrganisations stated;

    OwnRecord(
            Accounts accounts,
            DepartmentUsers departments,
            OverseasOrganisations overseas,
            StatedOrganisations stated) {
        this.accounts = accounts;
        this.departments = departments;
        this.overseas = overseas;
        this.stated = stated;
    }

    /** @param department null for other kinds; the same for overseas and, of individuals, stated */
    record Own(
            Profile profile,
            @Nullable DepartmentUser department,
            @Nullable OverseasOnRecord overseas,
            @Nullable StatedOrganisation stated) {
        @Override
        public String toString() {
            return "Own[" + profile.accountId() + "]";
        }
    }

    Uni<Own> of(UUID accountId) {
        return accounts.profile(accountId).flatMap(this::of);
    }

    private Uni<Own> of(Profile profile) {
        UUID accountId = profile.accountId();
        return switch (profile.kind()) {
            case DEPARTMENT -> departments.ofAccount(accountId).map(user -> new Own(profile, user, null, null));
            case OVERSEAS -> overseas.onRecord(accountId).map(known -> new Own(profile, null, known, null));
            case INDIVIDUAL -> stated.ofAccount(accountId).map(known -> new Own(profile, null, null, known));
            case ENT_ADMIN, ENT_OPERATOR -> Uni.createFrom().item(new Own(profile, null, null, null));
        };
    }
}
