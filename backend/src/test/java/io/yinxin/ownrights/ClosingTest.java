package io.yinxin.ownrights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.accounts.AccountOrigin;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Holder;
import io.yinxin.accounts.NewAccount;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.UserKind;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.Numbers;
import io.yinxin.testing.OtherKinds;
import io.yinxin.testing.OwnPage;
import io.yinxin.testing.People;
import io.yinxin.testing.Person;
import io.yinxin.testing.Reactive;
import io.yinxin.testing.TestClock;
import io.yinxin.testing.Told;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ApiTest
class ClosingTest {
    private static final String CLOSING = "/api/v1/account/closing";
    private static final Duration PAUSE = Duration.ofDays(7).plusMinutes(1);

    @Inject
    People people;

    @Inject
    OtherKinds otherKinds;

    @Inject
    CarryOutClosings job;

    @Inject
    EndClosing ending;

    @Inject
    Accounts accounts;

    @Inject
    TestClock clock;

    @Inject
    Pool pool;

    @AfterEach
    void now() {
        clock.reset();
        run("delete from platform_throttle", Tuple.tuple());
    }

    @Test
    @Tag("ACC-74")
    @Tag("ACC-75")
    @Tag("ACC-76")
    @DisplayName(
            "Consequences first, then the password; all sessions end, the holder is told, nothing else changes yet")
    void requested() {
        Person person = otherKinds.anIndividual();
        List<String> effects = effects(person);
        assertThat(effects).contains("SIGN_IN_ENDS", "DATA_ERASED", "USERNAME_GONE", "RECORDS_KEPT");
        assertThat(effects).doesNotContain("CARD_UNBOUND", "ADMINISTRATOR_TOLD");
        ask(person, Map.of("password", person.password()))
                .statusCode(409)
                .body("code", equalTo("EFFECTS_NOT_ACCEPTED"))
                .body("params.effects", equalTo(effects));
        ask(person, Map.of("password", "Wrong-Pass-1", "acceptedEffects", effects))
                .statusCode(422)
                .body("fieldErrors.code", contains("LOGIN_FAILED"));
        person.request().get(CLOSING).then().body("state", equalTo("NONE"));
        ask(person, Map.of("password", person.password(), "acceptedEffects", effects))
                .statusCode(200)
                .body("state", equalTo("WAITING"))
                .body("days", equalTo(7));
        new OwnPage(person).session().statusCode(401).body("params.reason", equalTo("CLOSING"));
        assertThat(Told.to(pool, person, "CLOSING_REQUESTED")).isEqualTo(1);
        clock.advance(Duration.ofDays(6));
        carryOut();
        assertThat(account(person).getString("state")).isEqualTo("ACTIVE");
    }

    @Test
    @Tag("ACC-77")
    @DisplayName("Who signs in again meanwhile can take it back, and stays for good")
    void takenBack() {
        Person person = people.anAdministrator();
        close(person);
        Person again = people.again(person);
        again.request().get(CLOSING).then().body("state", equalTo("WAITING"));
        again.request().delete(CLOSING).then().statusCode(204);
        again.request().delete(CLOSING).then().statusCode(204);
        again.request().get(CLOSING).then().body("state", equalTo("NONE"));
        assertThat(Told.to(pool, person, "CLOSING_TAKEN_BACK")).isEqualTo(1);
        clock.advance(PAUSE);
        carryOut();
        assertThat(account(person).getString("state")).isEqualTo("ACTIVE");
    }

    @Test
    @Tag("ACC-79")
    @Tag("ACC-80")
    @DisplayName(
            "After seven days nothing of the person is left but the name of the account, its activity and agreements")
    void erased() {
        Person person = people.anAdministrator();
        UUID id = person.accountId();
        run(
                "insert into agreement_consent (account_id, type, version, accepted_at, client_address) "
                        + "values ($1, 'PLATFORM_SERVICE', 1, now(), '192.0.2.7')",
                Tuple.of(id));
        run("insert into preference (account_id, key, value, changed_at) values ($1, 'a', '1', now())", Tuple.of(id));
        assertThat(effects(person)).contains("ORGANISATION_WITHOUT_ADMINISTRATOR");
        close(person);
        clock.advance(PAUSE);
        carryOut();
        carryOut();
        Row row = account(person);
        assertThat(row.getString("state")).isEqualTo("DELETED");
        assertThat(row.getString("username")).isEqualTo(person.username());
        for (String column : List.of(
                "holder_name",
                "holder_id_number",
                "holder_id_index",
                "mobile",
                "mobile_index",
                "email",
                "email_index",
                "password_hash",
                "language")) {
            assertThat(row.getValue(column)).as(column).isNull();
        }
        assertThat(count("select count(*) from preference where account_id = $1", id))
                .isZero();
        assertThat(count("select count(*) from agreement_consent where account_id = $1", id))
                .isEqualTo(1);
        assertThat(count("select count(*) from audit_record where account_id = $1 and action = 'ACCOUNT_CLOSED'", id))
                .isEqualTo(1);
        assertThat(count(
                        "select count(*) from organisation where id = $1 and legal_rep_name is null and name is not null",
                        person.organisationId()))
                .isEqualTo(1);
        assertThat(Told.to(pool, person, "ACCOUNT_CLOSED")).isEqualTo(1);
        assertThat(Reactive.get(() -> accounts.hasAdministrator(person.organisationId())))
                .isFalse();
    }

    @Test
    @Tag("ACC-79")
    @Tag("OPR-26")
    @DisplayName("The document may be registered again, the user name may not")
    void again() {
        Person administrator = people.anAdministrator();
        Person person = people.anOperatorOf(administrator);
        Holder holder = Reactive.get(() -> accounts.profile(person.accountId())).holder();
        close(person);
        clock.advance(PAUSE);
        carryOut();
        Reactive.get(() -> create(administrator, Numbers.username(), holder));
        assertThatThrownBy(() -> Reactive.get(() -> create(administrator, person.username(), null)))
                .isInstanceOf(DomainException.class);
    }

    @Test
    @Tag("ACC-76")
    @DisplayName("An operator's administrator is told when it is asked for and when it has happened")
    void operator() {
        Person administrator = people.anAdministrator();
        Person person = people.anOperatorOf(administrator);
        assertThat(effects(person)).contains("ADMINISTRATOR_TOLD", "PERMISSIONS_WITHDRAWN");
        close(person);
        assertThat(Told.to(pool, administrator, "OPERATOR_CLOSING")).isEqualTo(1);
        clock.advance(PAUSE);
        carryOut();
        assertThat(Told.to(pool, administrator, "OPERATOR_CLOSED")).isEqualTo(1);
    }

    @Test
    @Tag("ACC-78")
    @DisplayName("An administrator with operators cannot; one who gets some in between stays, and is told")
    void operatorsLeft() {
        Person administrator = people.anAdministrator();
        people.anOperatorOf(administrator);
        run(
                "update account set state = 'DELETED' where id = $1",
                Tuple.of(people.anOperatorOf(administrator).accountId()));
        ask(administrator, Map.of("password", administrator.password(), "acceptedEffects", effects(administrator)))
                .statusCode(422)
                .body("code", equalTo("CLOSING_OPERATORS_LEFT"))
                .body("params.n", equalTo(1));
        Person alone = people.anAdministrator();
        close(alone);
        people.anOperatorOf(alone);
        clock.advance(PAUSE);
        carryOut();
        assertThat(account(alone).getString("state")).isEqualTo("ACTIVE");
        assertThat(Told.to(pool, alone, "CLOSING_LAPSED")).isEqualTo(1);
    }

    @Test
    @Tag("ACC-78")
    @Tag("GEN-13")
    @DisplayName(
            "Who becomes an operator while the administrator is closed keeps the administrator, or does not become it")
    void operatorMeanwhile() {
        Person administrator = people.anAdministrator();
        close(administrator);
        Person operator = people.anOperatorOf(people.anAdministrator());
        clock.advance(PAUSE);
        AtomicReference<CompletableFuture<Void>> closing = new AtomicReference<>();
        pool.withTransaction(connection -> connection
                        .preparedQuery("select id from account where id = $1 for share")
                        .execute(Tuple.of(administrator.accountId()))
                        .invoke(kept -> closing.set(CompletableFuture.runAsync(this::carryOut)))
                        .onItem()
                        .delayIt()
                        .by(Duration.ofSeconds(2))
                        .chain(() -> connection
                                .preparedQuery("update account set organisation_id = $2 where id = $1")
                                .execute(Tuple.of(operator.accountId(), administrator.organisationId()))))
                .await()
                .indefinitely();
        Objects.requireNonNull(closing.get()).join();
        assertThat(account(administrator).getString("state")).isEqualTo("ACTIVE");
        assertThat(Told.to(pool, administrator, "CLOSING_LAPSED")).isEqualTo(1);
        Person alone = people.anAdministrator();
        run("update account set state = 'DELETED' where id = $1", Tuple.of(alone.accountId()));
        assertThatThrownBy(() -> Reactive.get(() -> accounts.keepAdministrator(alone.organisationId())))
                .isInstanceOf(DomainException.class);
    }

    @Test
    @Tag("ACC-76")
    @DisplayName("An account that a legal card has taken over meanwhile is not closed for who had it before")
    void overwritten() {
        Person person = people.anAdministrator();
        close(person);
        run("update account set username = $2 where id = $1", Tuple.of(person.accountId(), Numbers.username()));
        clock.advance(PAUSE);
        carryOut();
        assertThat(account(person).getString("state")).isEqualTo("ACTIVE");
    }

    @Test
    @Tag("ACC-76")
    @Tag("SGN-37")
    @DisplayName("A legal card that takes the account over ends the closing, also where the account keeps its name")
    void overwrittenUnderTheSameName() {
        Person person = people.anAdministrator();
        close(person);
        Reactive.get(() -> Panache.withTransaction(
                () -> accounts.profile(person.accountId()).flatMap(ending::overwritten)));
        clock.advance(PAUSE);
        carryOut();
        assertThat(account(person).getString("state")).isEqualTo("ACTIVE");
        assertThat(count(
                        "select count(*) from audit_record where account_id = $1 and action = 'CLOSING_LAPSED'",
                        person.accountId()))
                .isEqualTo(1);
    }

    @Test
    @Tag("ACC-75")
    @DisplayName(
            "An account that has become another kind meanwhile stays: the consequences would be others; its holder is told")
    void anotherKind() {
        Person person = otherKinds.anIndividual();
        close(person);
        run(
                "update account set kind = 'ENT_OPERATOR', organisation_id = $2 where id = $1",
                Tuple.of(person.accountId(), people.anAdministrator().organisationId()));
        clock.advance(PAUSE);
        carryOut();
        carryOut();
        assertThat(account(person).getString("state")).isEqualTo("ACTIVE");
        assertThat(Told.to(pool, person, "CLOSING_TAKEN_BACK")).isEqualTo(1);
    }

    @Test
    @Tag("ACC-74")
    @DisplayName("Department users ask the platform; an overseas organisation's number is free again")
    void otherKinds() {
        otherKinds.aDepartmentUser().request().get(CLOSING).then().statusCode(403);
        Person overseas = otherKinds.anOverseasOrganisation("CL-" + Numbers.username());
        close(overseas);
        clock.advance(PAUSE);
        carryOut();
        assertThat(count("select count(*) from account_overseas where account_id = $1", overseas.accountId()))
                .isZero();
    }

    private void close(Person person) {
        ask(person, Map.of("password", person.password(), "acceptedEffects", effects(person)))
                .statusCode(200);
    }

    private static ValidatableResponse ask(Person person, Map<String, ?> form) {
        return new OwnPage(person).post("/closing", form);
    }

    private static List<String> effects(Person person) {
        return person.request().get(CLOSING).then().statusCode(200).extract().path("effects");
    }

    private Uni<UUID> create(Person administrator, String username, @Nullable Holder holder) {
        return Panache.withTransaction(() -> accounts.create(new NewAccount(
                UserKind.ENT_OPERATOR,
                username,
                administrator.organisationId(),
                holder,
                null,
                null,
                "hash",
                AccountOrigin.ADMIN_CREATED)));
    }

    private void carryOut() {
        Reactive.get(job::run);
    }

    private Row account(Person person) {
        return pool.preparedQuery("select * from account where id = $1")
                .execute(Tuple.of(person.accountId()))
                .await()
                .indefinitely()
                .iterator()
                .next();
    }

    private long count(String query, UUID id) {
        return pool.preparedQuery(query)
                .execute(Tuple.of(id))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
    }

    private void run(String statement, Tuple values) {
        pool.preparedQuery(statement).execute(values).await().indefinitely();
    }
}
