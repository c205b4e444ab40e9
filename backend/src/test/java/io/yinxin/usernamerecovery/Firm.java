package io.yinxin.usernamerecovery;

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
import io.yinxin.platform.security.UserKind;
import io.yinxin.testing.Numbers;
import io.yinxin.testing.Reactive;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation with its people, on record or only stated. */
final class Firm {
    /** Argon2id of nothing anybody knows; nobody signs in here. */
    private static final String HASH = "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA";

    final String orgCode = Numbers.orgCode();
    final String uscc = Numbers.uscc(orgCode);
    final String name = "云海（" + orgCode + "）测试有限公司";
    final Someone legal = new Someone("张某某");
    final Someone administrator = new Someone("李某某");

    /** A person with a phone and a name to sign in with. */
    static final class Someone {
        final String name;
        final String idNumber;
        final String mobile = Numbers.mobile();
        final String username = Numbers.username();

        Someone(String name) {
            this(name, Numbers.idCard());
        }

        Someone(String name, String idNumber) {
            this.name = name;
            this.idNumber = idNumber;
        }

        Map<String, Object> stated() {
            return new HashMap<>(Map.of(
                    "name",
                    name,
                    "idType",
                    "ID_CARD",
                    "idNumber",
                    idNumber,
                    "idValidFrom",
                    "20200101",
                    "idValidTo",
                    "00000000"));
        }
    }

    @Nullable
    UUID id;

    Firm onRecord(Organisations organisations, Accounts accounts) {
        LegalRepresentative person =
                new LegalRepresentative(legal.name, "ID_CARD", legal.idNumber, LocalDate.of(2020, 1, 1), null);
        id = Reactive.get(() -> organisations.register(new NewOrganisation(
                OrganisationKind.ENTERPRISE, orgCode, uscc, name, person, RealNameLevel.NONE, List.of(), null)));
        put(accounts, UserKind.ENT_ADMIN, id, administrator, administrator.mobile, null);
        return this;
    }

    Someone operator(Accounts accounts, String personName) {
        Someone operator = new Someone(personName);
        put(accounts, UserKind.ENT_OPERATOR, id, operator, operator.mobile, null);
        return operator;
    }

    static void put(
            Accounts accounts,
            UserKind kind,
            @Nullable UUID organisationId,
            Someone one,
            @Nullable String mobile,
            @Nullable String email) {
        put(accounts, kind, organisationId, one, one.username, mobile, email);
    }

    static void put(
            Accounts accounts,
            UserKind kind,
            @Nullable UUID organisationId,
            Someone one,
            String username,
            @Nullable String mobile,
            @Nullable String email) {
        Holder holder = new Holder(one.name, "ID_CARD", one.idNumber, LocalDate.of(2020, 1, 1), null);
        Reactive.get(() -> Panache.withTransaction(() -> accounts.create(
                new NewAccount(kind, username, organisationId, holder, mobile, email, HASH, AccountOrigin.SELF))));
    }
}
