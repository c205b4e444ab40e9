package io.yinxin.realname;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.yinxin.accounts.AccountOrigin;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Holder;
import io.yinxin.accounts.NewAccount;
import io.yinxin.organisations.LegalRepresentative;
import io.yinxin.organisations.NewOrganisation;
import io.yinxin.organisations.OrganisationKind;
import io.yinxin.organisations.Organisations;
import io.yinxin.organisations.RealNameLevel;
import io.yinxin.platform.security.SignInMethod;
import io.yinxin.platform.security.UserKind;
import io.yinxin.sessions.NewSession;
import io.yinxin.sessions.Sessions;
import io.yinxin.testing.Numbers;
import io.yinxin.testing.Reactive;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Unverified people and organisations with numbers the registers take, signed in. */
@Singleton
class RealPeople {
    static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    private final Organisations organisations;
    private final Accounts accounts;
    private final Sessions sessions;

    RealPeople(Organisations organisations, Accounts accounts, Sessions sessions) {
        this.organisations = organisations;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    static Holder somebody() {
        return new Holder("吴试用", "ID_CARD", Numbers.idCard(), SINCE, null);
    }

    /** An administrator whose organisation has another legal representative. */
    RealPerson administrator() {
        return administrator(somebody(), new LegalRepresentative("周试用", "ID_CARD", Numbers.idCard(), SINCE, null));
    }

    RealPerson administrator(@Nullable Holder holder, @Nullable LegalRepresentative legalRep) {
        String orgCode = Numbers.orgCode();
        String uscc = Numbers.uscc(orgCode);
        NewOrganisation organisation = new NewOrganisation(
                OrganisationKind.ENTERPRISE,
                orgCode,
                uscc,
                "认证企业" + orgCode,
                legalRep,
                RealNameLevel.NONE,
                List.of(),
                null);
        UUID organisationId = Reactive.get(() -> organisations.register(organisation));
        return open(UserKind.ENT_ADMIN, organisationId, holder).at("认证企业" + orgCode, uscc, orgCode);
    }

    RealPerson operatorOf(RealPerson administrator, Holder holder) {
        return open(UserKind.ENT_OPERATOR, administrator.organisationId(), holder);
    }

    RealPerson individual(Holder holder) {
        return open(UserKind.INDIVIDUAL, null, holder);
    }

    private RealPerson open(UserKind kind, @Nullable UUID organisationId, @Nullable Holder holder) {
        String username = Numbers.username();
        String mobile = Numbers.mobile();
        UUID accountId = Reactive.get(() -> Panache.withTransaction(() -> accounts.create(new NewAccount(
                kind, username, organisationId, holder, mobile, null, "not a password", AccountOrigin.SELF))));
        String token = sessions.open(new NewSession(
                        accountId, kind, organisationId, false, SignInMethod.PASSWORD, "192.0.2.7", "a test"))
                .await()
                .indefinitely()
                .token();
        return new RealPerson(accountId, organisationId, token, mobile, "", "", "");
    }
}
