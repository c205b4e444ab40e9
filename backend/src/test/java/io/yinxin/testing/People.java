package io.yinxin.testing;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
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
import io.yinxin.platform.security.SignInMethod;
import io.yinxin.platform.security.UserKind;
import io.yinxin.sessions.NewSession;
import io.yinxin.sessions.Sessions;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Makes organisations and accounts for tests, each with data of its own. */
@Singleton
public class People {
    public static final String PASSWORD = "Right-Pass-9";

    private final AtomicInteger number = new AtomicInteger();
    private final Organisations organisations;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private volatile @Nullable String hash;

    People(Organisations organisations, Accounts accounts, Passwords passwords, Sessions sessions) {
        this.organisations = organisations;
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    /** Slow on purpose, and all have the same password. */
    private String hash() {
        String known = hash;
        if (known == null) {
            known = Reactive.get(() -> passwords.hash(PASSWORD));
            hash = known;
        }
        return known;
    }

    /** The administrator of a new organisation, signed in. */
    public Person anAdministrator() {
        int n = number.incrementAndGet();
        UUID organisationId = Reactive.get(() -> organisations.register(organisation(n)));
        return person(UserKind.ENT_ADMIN, organisationId, n, false);
    }

    /** As {@link #anAdministrator}, with a password somebody else has set. */
    public Person anAdministratorWhoMustChangePassword() {
        int n = number.incrementAndGet();
        UUID organisationId = Reactive.get(() -> organisations.register(organisation(n)));
        return person(UserKind.ENT_ADMIN, organisationId, n, true);
    }

    /** The cardless administrator of a company whose people have cards, signed in. @param holder null: somebody */
    public Person anAdministratorOf(TrialCompany company, io.yinxin.trial.@Nullable Person holder) {
        int n = number.incrementAndGet();
        UUID organisationId = Reactive.get(() -> organisations.register(new NewOrganisation(
                OrganisationKind.ENTERPRISE,
                company.organisation().orgCode(),
                company.organisation().uscc(),
                company.organisation().name(),
                new LegalRepresentative("张某某", "ID_CARD", idNumber(n), LocalDate.of(2020, 1, 1), null),
                RealNameLevel.MEDIUM,
                List.of("REGISTRATION"),
                Instant.parse("2026-01-01T00:00:00Z"))));
        return person(UserKind.ENT_ADMIN, organisationId, n, holder);
    }

    /** A cardless operator, signed in, whose identity is that person's. */
    public Person anOperatorOf(Person administrator, io.yinxin.trial.Person holder) {
        return person(UserKind.ENT_OPERATOR, administrator.organisationId(), number.incrementAndGet(), holder);
    }

    private Person person(UserKind kind, UUID organisationId, int n, io.yinxin.trial.@Nullable Person holder) {
        NewAccount plain = account(kind, organisationId, n, "");
        Holder own = holder == null
                ? Objects.requireNonNull(plain.holder())
                : new Holder(holder.name(), "ID_CARD", holder.idNumber(), null, null);
        String hash = hash();
        UUID accountId = Reactive.get(() -> create(new NewAccount(
                kind, plain.username(), organisationId, own, plain.mobile(), plain.email(), hash, AccountOrigin.SELF)));
        String token = sessions.open(session(kind, accountId, organisationId, false))
                .await()
                .indefinitely()
                .token();
        return new Person(accountId, organisationId, username(n), PASSWORD, token);
    }

    /** An operator of that person's organisation, signed in. */
    public Person anOperatorOf(Person administrator) {
        return person(UserKind.ENT_OPERATOR, administrator.organisationId(), number.incrementAndGet(), false);
    }

    /** An operator of that person's organisation with a password somebody else has set (GEN-19), signed in. */
    public Person anOperatorWithInitialPassword(Person administrator, String mobile) {
        int n = number.incrementAndGet();
        NewAccount own = account(UserKind.ENT_OPERATOR, administrator.organisationId(), n, "");
        String hash = hash();
        UUID accountId = Reactive.get(() -> create(new NewAccount(
                        own.kind(),
                        own.username(),
                        own.organisationId(),
                        own.holder(),
                        mobile,
                        null,
                        hash,
                        AccountOrigin.ADMIN_CREATED)
                .withInitialPassword()));
        String token = sessions.open(session(own.kind(), accountId, administrator.organisationId(), true))
                .await()
                .indefinitely()
                .token();
        return new Person(accountId, administrator.organisationId(), username(n), PASSWORD, token);
    }

    /** Another sign-in of the same holder. */
    public Person again(Person person) {
        UserKind kind = Reactive.get(() -> accounts.profile(person.accountId())).kind();
        NewSession session = session(kind, person.accountId(), person.organisationId(), false);
        String token = sessions.open(session).await().indefinitely().token();
        return new Person(person.accountId(), person.organisationId(), person.username(), person.password(), token);
    }

    private Person person(UserKind kind, UUID organisationId, int n, boolean mustChange) {
        String hash = hash();
        UUID accountId = Reactive.get(() -> create(account(kind, organisationId, n, hash)));
        String token = sessions.open(session(kind, accountId, organisationId, mustChange))
                .await()
                .indefinitely()
                .token();
        return new Person(accountId, organisationId, username(n), PASSWORD, token);
    }

    private Uni<UUID> create(NewAccount account) {
        return Panache.withTransaction(() -> accounts.create(account));
    }

    private static NewSession session(UserKind kind, UUID accountId, UUID organisationId, boolean mustChange) {
        return new NewSession(
                accountId, kind, organisationId, mustChange, SignInMethod.PASSWORD, "192.0.2.7", "a test");
    }

    private static NewOrganisation organisation(int n) {
        return new NewOrganisation(
                OrganisationKind.ENTERPRISE,
                "T%08d".formatted(n),
                "91110108T%08d0".formatted(n),
                "测试用企业" + n + "号",
                new LegalRepresentative("张某某", "ID_CARD", idNumber(n), LocalDate.of(2020, 1, 1), null),
                RealNameLevel.NONE,
                List.of(),
                null);
    }

    private static NewAccount account(UserKind kind, UUID organisationId, int n, String hash) {
        return new NewAccount(
                kind,
                username(n),
                organisationId,
                new Holder("李某某", "ID_CARD", idNumber(n), LocalDate.of(2020, 1, 1), null),
                "139%08d".formatted(n),
                "person" + n + "@example.test",
                hash,
                AccountOrigin.SELF);
    }

    private static String username(int n) {
        return "tester%06d".formatted(n);
    }

    private static String idNumber(int n) {
        return "11010519491231%04d".formatted(n % 10_000);
    }
}
