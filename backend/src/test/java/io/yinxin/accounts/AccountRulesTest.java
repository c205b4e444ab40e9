package io.yinxin.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.platform.crypto.Passwords;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.UserKind;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.Numbers;
import io.yinxin.testing.People;
import io.yinxin.testing.Person;
import io.yinxin.testing.Reactive;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the database has the last word on. */
@ApiTest
class AccountRulesTest {
    @Inject
    Accounts accounts;

    @Inject
    AccountChanges changes;

    @Inject
    People people;

    @Inject
    Passwords passwords;

    @Inject
    Pool pool;

    @Test
    @Tag("GEN-07")
    @DisplayName("A second administrator of an organisation is refused")
    void oneAdministrator() {
        Person person = people.anAdministrator();
        assertThat(refusal(UserKind.ENT_ADMIN, person.organisationId(), Numbers.username(), Numbers.idCard()))
                .isEqualTo("ORG_ADMIN_EXISTS");
    }

    @Test
    @Tag("GEN-08")
    @Tag("GEN-09")
    @DisplayName("An organisation has any number of operators, each with a document of its own")
    void operators() {
        Person person = people.anAdministrator();
        String idNumber = Numbers.idCard();
        assertThat(refusal(UserKind.ENT_OPERATOR, person.organisationId(), Numbers.username(), idNumber))
                .isEqualTo("none");
        assertThat(refusal(UserKind.ENT_OPERATOR, person.organisationId(), Numbers.username(), Numbers.idCard()))
                .isEqualTo("none");
        assertThat(refusal(UserKind.ENT_OPERATOR, person.organisationId(), Numbers.username(), idNumber))
                .isEqualTo("ID_NUMBER_DUPLICATE");
    }

    @Test
    @DisplayName("A user name is unique whatever its case, and a deleted one is not given again")
    void usernames() {
        Person person = people.anAdministrator();
        String upper = person.username().toUpperCase(Locale.ROOT);
        assertThat(refusal(UserKind.ENT_OPERATOR, person.organisationId(), upper, Numbers.idCard()))
                .isEqualTo("USERNAME_TAKEN");
        pool.preparedQuery("update account set state = 'DELETED' where id = $1")
                .execute(Tuple.of(person.accountId()))
                .await()
                .indefinitely();
        assertThat(refusal(UserKind.ENT_OPERATOR, person.organisationId(), person.username(), Numbers.idCard()))
                .isEqualTo("USERNAME_TAKEN");
    }

    @Test
    @Tag("GEN-23")
    @DisplayName("Of a password only a salted Argon2id hash is stored")
    void passwordHash() {
        Person one = people.anAdministrator();
        assertThat(hash(one))
                .startsWith("$argon2id$")
                .doesNotContain(one.password())
                .isNotEqualTo(Reactive.get(() -> passwords.hash(one.password())));
    }

    @Test
    @Tag("OPR-22")
    @DisplayName("Who has proven the mobile with a new password is not asked for it once more")
    void provenWithPassword() {
        Person person = people.anOperatorOf(people.anAdministrator());
        pool.preparedQuery("update account set mobile_proof_required = true where id = $1")
                .execute(Tuple.of(person.accountId()))
                .await()
                .indefinitely();
        String hash = hash(person);
        Reactive.get(() -> changes.changePassword(person.accountId(), hash, false));
        assertThat(hasToProve(person)).isTrue();
        Reactive.get(() -> changes.changePassword(person.accountId(), hash, true));
        assertThat(hasToProve(person)).isFalse();
    }

    private boolean hasToProve(Person person) {
        return pool.preparedQuery("select mobile_proof_required from account where id = $1")
                .execute(Tuple.of(person.accountId()))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getBoolean(0);
    }

    private String hash(Person person) {
        return pool.preparedQuery("select password_hash from account where id = $1")
                .execute(Tuple.of(person.accountId()))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getString(0);
    }

    private String refusal(UserKind kind, UUID organisationId, String username, String idNumber) {
        NewAccount account = new NewAccount(
                kind,
                username,
                organisationId,
                new Holder("王某某", "ID_CARD", idNumber, LocalDate.of(2020, 1, 1), null),
                Numbers.mobile(),
                "rules@example.test",
                "$argon2id$none",
                AccountOrigin.SELF);
        Throwable failure =
                catchThrowable(() -> Reactive.get(() -> Panache.withTransaction(() -> accounts.create(account))));
        return failure instanceof DomainException refused
                ? refused.code().name()
                : String.valueOf(failure == null ? "none" : failure);
    }
}
