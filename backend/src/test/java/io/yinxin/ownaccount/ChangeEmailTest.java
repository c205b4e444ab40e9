package io.yinxin.ownaccount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.sandbox.Sandbox;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.Numbers;
import io.yinxin.testing.OwnPage;
import io.yinxin.testing.People;
import io.yinxin.testing.Person;
import io.yinxin.testing.Told;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ApiTest
class ChangeEmailTest {
    private static final String CODES = "/email/email-codes";
    private static final String EMAIL = "/email";

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
    @Tag("ACC-47")
    @Tag("ACC-66")
    @Tag("GEN-31")
    @DisplayName(
            "A code to the new address binds it; it does not sign in; both addresses are told; the session goes on")
    void changes() throws InterruptedException {
        Person person = people.anAdministrator();
        OwnPage page = new OwnPage(person);
        String former = Told.email(person);
        pool.preparedQuery("update account set email_login = true where id = $1")
                .execute(Tuple.of(person.accountId()))
                .await()
                .indefinitely();
        sandbox.inbox().clear();
        String email = Numbers.username() + "@example.test";
        page.postWithCaptcha(CODES, Map.of("newEmail", email)).statusCode(202);
        Map<String, Object> form = Map.of("newEmail", email, "emailCode", code(email), "password", person.password());
        page.put(EMAIL, form).statusCode(409).body("params.effects", contains("EMAIL_LOGIN_OFF"));
        page.account().body("email", equalTo(former));
        page.put(EMAIL, OwnPage.with(form, "acceptedEffects", List.of("EMAIL_LOGIN_OFF")))
                .statusCode(200);
        page.account()
                .body("email", equalTo(email))
                .body("emailVerified", equalTo(true))
                .body("emailLogin", equalTo(false));
        page.session().statusCode(200);
        assertThat(page.actions()).contains("EMAIL_CHANGED");
        for (String receiver : List.of(former, email)) {
            sandbox.inbox()
                    .await(message -> message.to().equals(receiver) && message.code() == null, Duration.ofSeconds(10));
        }
    }

    @Test
    @Tag("ACC-47")
    @DisplayName(
            "A wrong code binds nothing; the address bound already is no change; a code is good for its address only")
    void refuses() throws InterruptedException {
        Person person = people.anAdministrator();
        OwnPage page = new OwnPage(person);
        String email = Numbers.username() + "@example.test";
        Map<String, Object> form = Map.of("emailCode", "123456", "password", person.password());
        page.put(EMAIL, OwnPage.with(form, "newEmail", email))
                .statusCode(422)
                .body("fieldErrors.field", hasItem("emailCode"));
        page.put(EMAIL, Map.of("newEmail", "nobody", "emailCode", "123456"))
                .statusCode(422)
                .body("fieldErrors.code", hasItem("EMAIL_INVALID"));
        page.put(EMAIL, Map.of("newEmail", Told.email(person).toUpperCase(Locale.ROOT), "emailCode", "1"))
                .statusCode(200)
                .body("changed", equalTo(false));
        page.postWithCaptcha(CODES, Map.of("newEmail", email)).statusCode(202);
        form = OwnPage.with(form, "emailCode", code(email));
        page.put(EMAIL, OwnPage.with(form, "newEmail", "other-" + email))
                .statusCode(422)
                .body("fieldErrors.field", hasItem("emailCode"));
        page.account().body("email", equalTo(Told.email(person)));
    }

    @Test
    @Tag("ACC-47")
    @Tag("GEN-35")
    @DisplayName("An open session alone redirects no recovery: without the password a right code binds nothing")
    void needsPassword() throws InterruptedException {
        Person person = people.anAdministrator();
        OwnPage page = new OwnPage(person);
        String email = Numbers.username() + "@example.test";
        page.postWithCaptcha(CODES, Map.of("newEmail", email)).statusCode(202);
        Map<String, Object> form = Map.of("newEmail", email, "emailCode", code(email));
        page.put(EMAIL, form)
                .statusCode(422)
                .body("fieldErrors.field", contains("password"))
                .body("fieldErrors.code", contains("REQUIRED"));
        page.put(EMAIL, OwnPage.with(form, "password", "Not-Mine-1"))
                .statusCode(422)
                .body("fieldErrors.field", contains("password"))
                .body("fieldErrors.code", contains("LOGIN_FAILED"));
        page.account().body("email", equalTo(Told.email(person)));
        page.put(EMAIL, OwnPage.with(form, "password", person.password())).statusCode(200);
        page.account().body("email", equalTo(email));
    }

    private String code(String email) throws InterruptedException {
        return Objects.requireNonNull(sandbox.inbox()
                .await(message -> message.to().equals(email) && message.code() != null, Duration.ofSeconds(10))
                .code());
    }
}
