package io.yinxin.operators;

import static io.yinxin.operators.OperatorsPage.form;
import static io.yinxin.operators.OperatorsPage.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.vertx.mutiny.sqlclient.Pool;
import io.yinxin.sandbox.Mode;
import io.yinxin.sandbox.Provider;
import io.yinxin.sandbox.Sandbox;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.CardPage;
import io.yinxin.testing.Numbers;
import io.yinxin.testing.People;
import io.yinxin.testing.Person;
import io.yinxin.testing.TrialCompany;
import io.yinxin.trial.kit.TrialKit;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** POST /operators: an operator without card. */
@ApiTest
class CreateOperatorTest {
    @Inject
    People people;

    @Inject
    Pool pool;

    @SuppressWarnings("NullAway.Init")
    Sandbox sandbox;

    @SuppressWarnings("NullAway.Init")
    TrialKit kit;

    @AfterEach
    void reset() {
        sandbox.reset();
        pool.query("delete from platform_throttle").execute().await().indefinitely();
    }

    @Test
    @Tag("OPR-06")
    @Tag("OPR-07")
    @Tag("OPR-09")
    @Tag("OPR-10")
    @Tag("OPR-11")
    @Tag("OPR-12")
    @Tag("GEN-20")
    @DisplayName(
            "The operator is ACTIVE with a password told once, unproven mobile, and is told of it without the password")
    void creates() throws InterruptedException {
        OperatorsPage page = new OperatorsPage(people.anAdministrator());
        Map<String, Object> form = form();
        String username = text(form, "username");
        String password = page.post("", form)
                .statusCode(201)
                .body("username", equalTo(username))
                .extract()
                .path("initialPassword");
        assertThat(password).hasSize(12);
        page.list("")
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].username", equalTo(username))
                .body("items[0].state", equalTo("ACTIVE"))
                .body("items[0].origin", equalTo("ADMIN_CREATED"))
                .body("items[0].mobileVerified", equalTo(false))
                .body("items[0].mustChangePassword", equalTo(true));
        String told = sandbox.inbox()
                .awaitTo(text(form, "mobile"), Duration.ofSeconds(10))
                .text();
        assertThat(told).contains(username).doesNotContain(password);
        CardPage.password(username, password)
                .statusCode(201)
                .body("mustChangePassword", equalTo(true))
                .body("firstSignIn.changesPassword", equalTo(true));
    }

    @Test
    @Tag("OPR-09")
    @DisplayName("All wrong fields are told at once, a taken user name and document among them")
    void wrongFields() {
        OperatorsPage page = new OperatorsPage(people.anAdministrator());
        Map<String, Object> first = form();
        page.post("", first).statusCode(201);
        page.post(
                        "",
                        with(
                                first,
                                "username",
                                text(first, "username").toUpperCase(Locale.ROOT),
                                "name",
                                "1",
                                "mobile",
                                "123",
                                "email",
                                "no address"))
                .statusCode(422)
                .body("fieldErrors.find { it.field == 'username' }.code", equalTo("USERNAME_TAKEN"))
                .body("fieldErrors.find { it.field == 'name' }.code", equalTo("NAME_INVALID"))
                .body("fieldErrors.find { it.field == 'mobile' }.code", equalTo("MOBILE_INVALID"))
                .body("fieldErrors.find { it.field == 'email' }.code", equalTo("EMAIL_INVALID"))
                .body("fieldErrors.find { it.field == 'idNumber' }.code", equalTo("ID_NUMBER_DUPLICATE"));
        page.post("", with(form(), "idValidTo", "20010101"))
                .statusCode(422)
                .body("fieldErrors.find { it.field == 'idValidTo' }.code", equalTo("ID_DATE_RANGE"));
    }

    @Test
    @Tag("GEN-10")
    @DisplayName("The administrator's own document is refused, one of another organisation's operator is not")
    void documents() {
        io.yinxin.trial.Person holder = TrialCompany.somebody("郑试用");
        Person administrator = people.anAdministratorOf(TrialCompany.with(kit), holder);
        Map<String, Object> same = with(form(), "name", holder.name(), "idNumber", holder.idNumber());
        new OperatorsPage(administrator)
                .post("", same)
                .statusCode(422)
                .body("fieldErrors.find { it.field == 'idNumber' }.code", equalTo("ID_NUMBER_DUPLICATE"));
        new OperatorsPage(people.anAdministrator()).post("", same).statusCode(201);
    }

    @Test
    @Tag("GEN-09")
    @DisplayName("Of two who are created with one document at the same time, one comes into being")
    void atTheSameTime() {
        OperatorsPage page = new OperatorsPage(people.anAdministrator());
        String number = Numbers.idCard();
        List<Integer> answers = Stream.of(form(), form(), form())
                .map(form -> CompletableFuture.supplyAsync(() ->
                        page.post("", with(form, "idNumber", number)).extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertThat(answers).containsExactly(201, 422, 422);
        page.list("").body("total", equalTo(1));
    }

    @Test
    @Tag("OPR-09")
    @DisplayName(
            "An ID card is taken on MATCH only; without answer nothing is said of the entry, and the name stays free")
    void checked() {
        OperatorsPage page = new OperatorsPage(people.anAdministrator());
        page.post("", with(form(), "idNumber", Numbers.idCardEnding("0000")))
                .statusCode(422)
                .body("code", equalTo("ID_CHECK_FAILED"));
        sandbox.mode(Provider.IDENTITY, Mode.DOWN);
        Map<String, Object> form = form();
        page.post("", form).statusCode(503).body("code", equalTo("PROVIDER_UNAVAILABLE"));
        sandbox.reset();
        page.post("", form).statusCode(201);
    }

    @Test
    @Tag("GEN-06")
    @DisplayName("Operators and who is not signed in may not")
    void others() {
        Person operator = people.anOperatorOf(people.anAdministrator());
        new OperatorsPage(operator).post("", form()).statusCode(403).body("code", equalTo("FORBIDDEN"));
        new OperatorsPage(operator).list("").statusCode(403);
        new CardPage().get(OperatorsPage.BASE).statusCode(401);
    }

    private static String text(Map<String, Object> form, String field) {
        return (String) Objects.requireNonNull(form.get(field));
    }
}
