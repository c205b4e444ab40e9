package io.yinxin.passwordrecovery;

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
import io.yinxin.platform.crypto.Passwords;
import io.yinxin.platform.security.UserKind;
import io.yinxin.testing.Numbers;
import io.yinxin.testing.Reactive;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People who have forgotten their password, of every kind, with numbers that pass every check. */
@Singleton
class Holders {
    static final String PASSWORD = "Former-Pass-9";
    static final String NAME = "李某某";
    static final String LEGAL_NAME = "张某某";

    private final Organisations organisations;
    private final Accounts accounts;
    private final Passwords passwords;

    Holders(Organisations organisations, Accounts accounts, Passwords passwords) {
        this.organisations = organisations;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    record Somebody(
            UUID accountId,
            String username,
            String mobile,
            String email,
            String idNumber,
            @Nullable Company company) {}

    record Company(UUID id, String orgName, String uscc, String legalIdNumber) {}

    Somebody administrator() {
        return administrator(Numbers.idCard(), Numbers.idCard());
    }

    /** @param idNumber whose ending is a trigger of the sandbox */
    Somebody administrator(String idNumber, String legalIdNumber) {
        return of(UserKind.ENT_ADMIN, company(legalIdNumber), idNumber, Numbers.mobile());
    }

    Somebody administratorOfInstitution() {
        Company institution = company(Numbers.idCard(), OrganisationKind.PUBLIC_INSTITUTION);
        return of(UserKind.ENT_ADMIN, institution, Numbers.idCard(), Numbers.mobile());
    }

    Somebody of(UserKind kind) {
        return of(
                kind,
                kind == UserKind.ENT_OPERATOR ? company(Numbers.idCard()) : null,
                Numbers.idCard(),
                Numbers.mobile());
    }

    /** Registered by e-mail, without a domestic phone. */
    Somebody byEmail(UserKind kind) {
        return of(kind, null, Numbers.idCard(), null);
    }

    private Company company(String legalIdNumber) {
        return company(legalIdNumber, OrganisationKind.ENTERPRISE);
    }

    private Company company(String legalIdNumber, OrganisationKind kind) {
        String orgCode = Numbers.orgCode();
        String uscc = Numbers.uscc(orgCode);
        String name = "云海测试（" + orgCode + "）有限公司";
        UUID id = Reactive.get(() -> organisations.register(new NewOrganisation(
                kind,
                orgCode,
                uscc,
                name,
                new LegalRepresentative(LEGAL_NAME, "ID_CARD", legalIdNumber, LocalDate.of(2020, 1, 1), null),
                RealNameLevel.NONE,
                List.of(),
                null)));
        return new Company(id, name, uscc, legalIdNumber);
    }

    private Somebody of(UserKind kind, @Nullable Company company, String idNumber, @Nullable String mobile) {
        String username = Numbers.username();
        String email = username + "@example.test";
        Holder holder = kind == UserKind.OVERSEAS || kind == UserKind.DEPARTMENT
                ? null
                : new Holder(NAME, "ID_CARD", idNumber, LocalDate.of(2020, 1, 1), null);
        UUID id = Reactive.get(() -> passwords
                .hash(PASSWORD)
                .flatMap(hash -> Panache.withTransaction(() -> accounts.create(new NewAccount(
                        kind,
                        username,
                        company == null ? null : company.id(),
                        holder,
                        mobile,
                        email,
                        hash,
                        AccountOrigin.SELF,
                        true,
                        null)))));
        return new Somebody(id, username, mobile == null ? "" : mobile, email, idNumber, company);
    }
}
