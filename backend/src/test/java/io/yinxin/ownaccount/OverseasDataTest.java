package io.yinxin.ownaccount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.vertx.mutiny.sqlclient.Pool;
import io.yinxin.sandbox.Sandbox;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.Numbers;
import io.yinxin.testing.OtherKinds;
import io.yinxin.testing.OwnPage;
import io.yinxin.testing.People;
import io.yinxin.testing.Person;
import io.yinxin.testing.Told;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Data and registration number of overseas organisations. */
@ApiTest
class OverseasDataTest {
    private static final String DATA = "/overseas";
    private static final String NUMBER = "/registration-number";

    @Inject
    OtherKinds others;

    @Inject
    People people;

    @Inject
    Pool pool;

    @SuppressWarnings("NullAway.Init")
    Sandbox sandbox;

    @BeforeEach
    @AfterEach
    void forgetLimits() {
        pool.query("delete from platform_throttle").execute().await().indefinitely();
        pool.query("delete from code_sending").execute().await().indefinitely();
    }

    @Test
    @Tag("ACC-05")
    @Tag("ACC-48")
    @Tag("ACC-50")
    @DisplayName("An overseas organisation sees its data and changes them, the country not; what is left out is gone")
    void changes() {
        Person person = others.anOverseasOrganisation("UEN-" + Numbers.mobile());
        OwnPage page = new OwnPage(person);
        page.account().body("overseas.country", equalTo("SGP")).body("overseas.contactName", equalTo("A. Sample"));
        Map<String, Object> form = form(page, person);
        page.put(DATA, form).statusCode(200).body("changed", equalTo(true));
        page.account()
                .body("overseas.orgName", equalTo("New Sample Trading"))
                .body("overseas.department", equalTo("Sales"))
                .body("overseas.countryRegNo", equalTo(countryRegNo(page)))
                .body("overseas.country", equalTo("SGP"));
        page.put(DATA, form).statusCode(409).body("code", equalTo("CONFLICT_STALE"));
        Map<String, Object> again = OwnPage.with(form, "version", version(page));
        page.put(DATA, again).statusCode(200).body("changed", equalTo(false));
        again.remove("department");
        again.remove("contactPhone");
        again.put("contactFax", "+65 6222 2222");
        page.put(DATA, again).statusCode(200);
        page.account()
                .body("overseas.department", nullValue())
                .body("overseas.contactPhone", equalTo("+65******1111"))
                .body("overseas.contactFax", equalTo("+65******2222"));
        again.put("version", version(page));
        again.put("contactFax", "");
        page.put(DATA, again).statusCode(200);
        page.account().body("overseas.contactFax", nullValue());
        page.put(DATA, OwnPage.with(again, "country", "USA")).statusCode(400);
        page.session().statusCode(200);
        assertThat(page.actions()).contains("OVERSEAS_DATA_CHANGED");
    }

    @Test
    @Tag("ACC-49")
    @DisplayName("Another e-mail address needs the code sent to it and the password; wrong fields are told together")
    void email() throws InterruptedException {
        Person person = others.anOverseasOrganisation(null);
        OwnPage page = new OwnPage(person);
        String email = Numbers.username() + "@example.test";
        Map<String, Object> form = OwnPage.with(form(page, person), "email", email);
        page.put(DATA, OwnPage.with(form, "contactPhone", "none"))
                .statusCode(422)
                .body("fieldErrors.field", hasItems("contactPhone", "emailCode", "password"));
        page.put(DATA, OwnPage.with(form, "emailCode", "123456"))
                .statusCode(422)
                .body("fieldErrors.field", contains("password"));
        page.put(DATA, OwnPage.with(OwnPage.with(form, "emailCode", "123456"), "password", "Not-Mine-1"))
                .statusCode(422)
                .body("fieldErrors.code", contains("LOGIN_FAILED"));
        form = OwnPage.with(form, "password", person.password());
        page.put(DATA, OwnPage.with(form, "emailCode", "123456"))
                .statusCode(422)
                .body("fieldErrors.field", contains("emailCode"));
        page.postWithCaptcha("/email/email-codes", Map.of("newEmail", email)).statusCode(202);
        String code = Objects.requireNonNull(sandbox.inbox()
                .await(message -> message.to().equals(email) && message.code() != null, Duration.ofSeconds(10))
                .code());
        page.put(DATA, OwnPage.with(form, "emailCode", code)).statusCode(200);
        page.account().body("email", equalTo(email)).body("overseas.orgName", equalTo("New Sample Trading"));
        assertThat(page.actions()).contains("EMAIL_CHANGED", "OVERSEAS_DATA_CHANGED");
    }

    @Test
    @Tag("ACC-51")
    @Tag("ACC-52")
    @Tag("REG-44")
    @DisplayName("The registration number is stated once; one of another organisation is refused, five times a day")
    void number() {
        String taken = "UEN-" + Numbers.mobile();
        others.anOverseasOrganisation(taken);
        OwnPage page = new OwnPage(others.anOverseasOrganisation(null));
        page.put(NUMBER, Map.of("countryRegNo", "!"))
                .statusCode(422)
                .body("fieldErrors.code", hasItem("REG_NO_INVALID"));
        for (int n = 0; n < 5; n++) {
            page.put(NUMBER, Map.of("countryRegNo", taken.replace("-", ".")))
                    .statusCode(422)
                    .body("code", equalTo("OVERSEAS_EXISTS"));
        }
        page.put(NUMBER, Map.of("countryRegNo", taken)).statusCode(429).body("code", equalTo("CHECK_LIMIT"));
        forgetLimits();
        String own = "UEN-" + Numbers.mobile();
        page.put(NUMBER, Map.of("countryRegNo", own)).statusCode(204);
        page.account().body("overseas.countryRegNo", equalTo(own));
        page.put(NUMBER, Map.of("countryRegNo", "UEN-" + Numbers.mobile()))
                .statusCode(422)
                .body("code", equalTo("REG_NO_FIXED"));
        assertThat(page.actions()).contains("REGISTRATION_NUMBER_CHANGED");
    }

    @Test
    @Tag("GEN-06")
    @DisplayName("Nobody else has such data")
    void forbidden() {
        OwnPage page = new OwnPage(people.anAdministrator());
        page.put(NUMBER, Map.of("countryRegNo", "UEN-1")).statusCode(403);
        page.put(DATA, Map.of("version", 0)).statusCode(403);
    }

    private static Map<String, Object> form(OwnPage page, Person person) {
        return Map.of(
                "orgName",
                "New Sample Trading",
                "department",
                "Sales",
                "contactName",
                "B. Sample",
                "contactPhone",
                "+65 6111 1111",
                "address",
                "2 Sample Road",
                "email",
                Told.email(person),
                "version",
                version(page));
    }

    private static int version(OwnPage page) {
        return page.account().extract().path("overseas.version");
    }

    private static String countryRegNo(OwnPage page) {
        return page.account().extract().path("overseas.countryRegNo");
    }
}
