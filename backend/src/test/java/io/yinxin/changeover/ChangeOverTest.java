package io.yinxin.changeover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.seals.SealsPage;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.CardPage;
import io.yinxin.testing.OwnPage;
import io.yinxin.testing.People;
import io.yinxin.testing.Person;
import io.yinxin.testing.TestClock;
import io.yinxin.testing.Told;
import io.yinxin.testing.TrialCompany;
import io.yinxin.trial.IssuedCard;
import io.yinxin.trial.kit.TrialKit;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ApiTest
class ChangeOverTest {
    private static final String CHANGE_OVER = "/api/v1/account/change-over";
    private static final List<String> EFFECTS =
            Stream.of(ChangeOverEffect.values()).map(Enum::name).toList();

    @Inject
    People people;

    @Inject
    TestClock clock;

    @Inject
    Pool pool;

    @SuppressWarnings("NullAway.Init")
    TrialKit kit;

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    @Tag("ACC-82")
    @Tag("ACC-83")
    @Tag("ACC-85")
    @DisplayName("The administrator names an operator, who accepts: they change places, both are told and sign in anew")
    void changesPlaces() {
        Person former = people.anAdministrator();
        Person next = people.anOperatorOf(former);
        run(
                "update organisation set real_name_level = 'MEDIUM', real_name_methods = '{REGISTRATION}' where id = $1",
                former.organisationId());
        former.request().get(CHANGE_OVER).then().body("state", equalTo("NONE"));
        name(former, next.username()).statusCode(204);
        former.request()
                .get(CHANGE_OVER)
                .then()
                .body("state", equalTo("NAMED"))
                .body("username", equalTo(next.username()))
                .body("way", equalTo("ADMINISTRATOR"));
        next.request().get(CHANGE_OVER).then().body("state", equalTo("OFFERED")).body("name", equalTo("**某"));
        assertThat(kind(former)).isEqualTo("ENT_ADMIN");
        assertThat(Told.to(pool, next, "CHANGE_OVER_OFFERED")).isEqualTo(1);
        accept(next).statusCode(204);
        assertThat(kind(former)).isEqualTo("ENT_OPERATOR");
        assertThat(kind(next)).isEqualTo("ENT_ADMIN");
        for (Person each : List.of(former, next)) {
            new OwnPage(each).session().statusCode(401).body("params.reason", equalTo("DATA_CHANGED"));
        }
        assertThat(Told.to(pool, former, "ADMINISTRATOR_REPLACED")).isEqualTo(1);
        assertThat(Told.to(pool, next, "ADMINISTRATOR_BECOME")).isEqualTo(1);
        assertThat(count("organisation where id = $1 and real_name_level = 'NONE'", former.organisationId()))
                .isEqualTo(1);
        assertThat(count("audit_record where account_id = $1 and action = 'ADMINISTRATOR_CHANGED'", former.accountId()))
                .isEqualTo(1);
    }

    @Test
    @Tag("ACC-85")
    @Tag("SEL-13")
    @DisplayName("With the cards of both their seals go out of use at once")
    void seals() {
        TrialCompany company = TrialCompany.with(kit);
        Person former = people.anAdministratorOf(company, null);
        Person next = people.anOperatorOf(former);
        IssuedCard card = company.legalCard(TrialCompany.somebody("周试用"));
        new CardPage(former).bind(card).statusCode(201);
        SealsPage page = SealsPage.by(card);
        page.set(page.aSeal(card, "公司章"), "ENABLED").statusCode(204);
        Person again = people.again(former);
        name(again, next.username()).statusCode(204);
        accept(next).statusCode(204);
        assertThat(count(
                        "seal where organisation_id = $1 and state = 'DISABLED' and disabled_for = 'CARD_UNBOUND'",
                        former.organisationId()))
                .isEqualTo(1);
    }

    @Test
    @Tag("ACC-83")
    @DisplayName("Somebody else's operator, a stranger and the administrator are no nominees; the password comes first")
    void refuses() {
        Person former = people.anAdministrator();
        Person foreign = people.anOperatorOf(people.anAdministrator());
        for (String username : List.of(foreign.username(), former.username(), "nobody000")) {
            name(former, username)
                    .statusCode(422)
                    .body("fieldErrors.field", contains("username"))
                    .body("fieldErrors.code", contains("CHANGE_OVER_NOMINEE"));
        }
        new OwnPage(former)
                .post(
                        "/change-over",
                        Map.of("username", foreign.username(), "password", "Wrong-Pass-1", "acceptedEffects", EFFECTS))
                .statusCode(422)
                .body("fieldErrors.code", contains("LOGIN_FAILED"));
        new OwnPage(former)
                .post("/change-over", Map.of("username", foreign.username(), "password", former.password()))
                .statusCode(409)
                .body("params.effects", equalTo(EFFECTS));
        foreign.request().delete(CHANGE_OVER + "/offer").then().statusCode(404);
        accept(foreign).statusCode(404).body("code", equalTo("CHANGE_OVER_NONE"));
    }

    @Test
    @Tag("GEN-10")
    @DisplayName("The administrator's own operator account cannot take over: two accounts would have one document")
    void samePerson() {
        Person former = people.anAdministrator();
        Person own = people.anOperatorOf(former);
        giveDocument(former, own);
        name(former, own.username()).statusCode(422).body("fieldErrors.code", contains("CHANGE_OVER_SAME_PERSON"));
    }

    @Test
    @Tag("GEN-09")
    @Tag("GEN-10")
    @DisplayName(
            "Who has an operator account besides would be operator twice: told when naming, and when it comes later")
    void operatorBesides() {
        Person former = people.anAdministrator();
        Person next = people.anOperatorOf(former);
        name(former, next.username()).statusCode(204);
        Person own = people.anOperatorOf(former);
        giveDocument(former, own);
        accept(next).statusCode(422).body("code", equalTo("CHANGE_OVER_OWN_OPERATOR"));
        assertThat(kind(former)).isEqualTo("ENT_ADMIN");
        former.request().delete(CHANGE_OVER).then().statusCode(204);
        name(former, next.username()).statusCode(422).body("code", equalTo("CHANGE_OVER_OWN_OPERATOR"));
        run("update account set state = 'DELETED' where id = $1", own.accountId());
        name(former, next.username()).statusCode(204);
        accept(next).statusCode(204);
        assertThat(kind(next)).isEqualTo("ENT_ADMIN");
    }

    private void giveDocument(Person from, Person to) {
        pool.preparedQuery("update account set holder_id_type = a.holder_id_type, "
                        + "holder_id_number = a.holder_id_number, holder_id_index = a.holder_id_index "
                        + "from account a where a.id = $1 and account.id = $2")
                .execute(Tuple.of(from.accountId(), to.accountId()))
                .await()
                .indefinitely();
    }

    @Test
    @Tag("ACC-83")
    @DisplayName("One nomination at a time; withdrawn, declined or after seven days it is void")
    void ends() {
        Person former = people.anAdministrator();
        Person first = people.anOperatorOf(former);
        Person second = people.anOperatorOf(former);
        name(former, first.username()).statusCode(204);
        name(former, second.username()).statusCode(422).body("code", equalTo("CHANGE_OVER_OPEN"));
        former.request().delete(CHANGE_OVER).then().statusCode(204);
        former.request().delete(CHANGE_OVER).then().statusCode(404);
        accept(first).statusCode(404);
        name(former, second.username()).statusCode(204);
        second.request().delete(CHANGE_OVER + "/offer").then().statusCode(204);
        assertThat(Told.to(pool, former, "CHANGE_OVER_DECLINED")).isEqualTo(1);
        name(former, second.username()).statusCode(204);
        clock.advance(Duration.ofDays(7).plusMinutes(1));
        Person again = people.again(former);
        again.request().get(CHANGE_OVER).then().body("state", equalTo("NONE"));
        name(again, first.username()).statusCode(204);
        assertThat(kind(former)).isEqualTo("ENT_ADMIN");
    }

    @Test
    @Tag("ACC-84")
    @DisplayName("In a session of the legal card the next administrator is named in the legal representative's name")
    void legalCard() {
        Person former = people.anAdministrator();
        Person next = people.anOperatorOf(former);
        run("update session set method = 'CARD_LEGAL' where account_id = $1", former.accountId());
        name(former, next.username()).statusCode(204);
        next.request().get(CHANGE_OVER).then().body("way", equalTo("LEGAL_CARD"));
    }

    @Test
    @Tag("ACC-83")
    @Tag("SGN-37")
    @DisplayName("Whom somebody without right has named cannot take over after a legal card has taken the account")
    void overwritten() {
        TrialCompany company = TrialCompany.with(kit);
        Person former = people.anAdministratorOf(company, null);
        Person next = people.anOperatorOf(former);
        name(former, next.username()).statusCode(204);
        IssuedCard card = company.legalCard(TrialCompany.somebody("周试用"));
        new CardPage(former).bind(card).statusCode(201);
        CardPage page = CardPage.signedIn(card);
        page.post("/api/v1/account/card/overwrite", Map.of("token", page.token(card, "overwrite")))
                .statusCode(204);
        assertThat(count(
                        "changeover_nomination where organisation_id = $1 and state = 'OPEN'", former.organisationId()))
                .isZero();
        assertThat(Told.to(pool, next, "CHANGE_OVER_WITHDRAWN")).isEqualTo(1);
    }

    @Test
    @Tag("GEN-07")
    @DisplayName("Accepted twice at once there is one administrator, and one change")
    void atOnce() {
        Person former = people.anAdministrator();
        Person next = people.anOperatorOf(former);
        name(former, next.username()).statusCode(204);
        List<CompletableFuture<Integer>> both = Stream.of(1, 2)
                .map(n -> CompletableFuture.supplyAsync(
                        () -> accept(next).extract().statusCode()))
                .toList();
        List<Integer> answers = both.stream().map(CompletableFuture::join).toList();
        assertThat(answers).filteredOn(status -> status == 204).hasSize(1);
        assertThat(count("account where organisation_id = $1 and kind = 'ENT_ADMIN'", former.organisationId()))
                .isEqualTo(1);
        assertThat(count("audit_record where account_id = $1 and action = 'ADMINISTRATOR_CHANGED'", next.accountId()))
                .isEqualTo(1);
    }

    private static ValidatableResponse name(Person administrator, String username) {
        return new OwnPage(administrator)
                .post(
                        "/change-over",
                        Map.of(
                                "username", username,
                                "password", administrator.password(),
                                "acceptedEffects", EFFECTS));
    }

    private static ValidatableResponse accept(Person operator) {
        return new OwnPage(operator)
                .post("/change-over/acceptance", Map.of("password", operator.password(), "acceptedEffects", EFFECTS));
    }

    private String kind(Person person) {
        return pool.preparedQuery("select kind from account where id = $1")
                .execute(Tuple.of(person.accountId()))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getString(0);
    }

    private long count(String what, UUID id) {
        return pool.preparedQuery("select count(*) from " + what)
                .execute(Tuple.of(id))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
    }

    private void run(String statement, UUID id) {
        pool.preparedQuery(statement).execute(Tuple.of(id)).await().indefinitely();
    }
}
