package io.yinxin.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.sandbox.Sandbox;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.Numbers;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ApiTest
class IndividualRegistrationTest {
    @SuppressWarnings("NullAway.Init")
    Sandbox sandbox;

    @Inject
    Pool pool;

    @BeforeEach
    void forgetFormerTests() {
        pool.query("delete from code_sending").execute().await().indefinitely();
        pool.query("delete from platform_throttle").execute().await().indefinitely();
    }

    @Test
    @Tag("REG-27")
    @Tag("REG-31")
    @Tag("REG-32")
    @DisplayName("A person registers by phone, belongs to no organisation, is at level NONE and signs in")
    void registersByPhone() {
        Visitor person = Visitor.individual(sandbox);
        Response answer = person.registerBySms();
        answer.then().statusCode(201).body("username", equalTo(person.text("username")));
        assertThat(answer.cookie("yinxin")).isNull();
        Visitor.signIn(person.text("username")).then().statusCode(201).body("kind", equalTo("INDIVIDUAL"));
        assertThat(account(
                        person.text("username"),
                        "organisation_id is null and mobile_verified "
                                + "and not email_verified and real_name_level = 'NONE' and origin = 'SELF'"))
                .isTrue();
    }

    @Test
    @Tag("REG-28")
    @Tag("REG-29")
    @Tag("GEN-47")
    @DisplayName(
            "With a passport, issued abroad even, an e-mail code stands for the phone; the address is the bound one")
    void registersByEmail() {
        Visitor person = Visitor.individual(sandbox, "PASSPORT").without("mobile");
        String registrationId = person.registrationId();
        person.proveEmail(registrationId, person.receiveEmail(registrationId))
                .then()
                .statusCode(204);
        person.confirm(registrationId).then().statusCode(201);
        Visitor.signIn(person.text("username")).then().statusCode(201);
        assertThat(account(person.text("username"), "mobile is null and not mobile_verified and email_verified"))
                .isTrue();
    }

    @Test
    @Tag("REG-28")
    @Tag("REG-30")
    @DisplayName("The e-mail stands for the phone with those documents only, and only the address that was proven")
    void emailDoesNotAlwaysServe() {
        Visitor person = Visitor.individual(sandbox, "TW_PERMIT").without("mobile");
        String registrationId = person.registrationId();
        person.confirm(registrationId)
                .then()
                .statusCode(422)
                .body("fieldErrors.find { it.field == 'mobile' }.code", equalTo("REQUIRED"));
        person.proveEmail(registrationId, person.receiveEmail(registrationId))
                .then()
                .statusCode(204);
        String proven = person.text("email");
        person.with("email", "other@example.test")
                .confirm(registrationId)
                .then()
                .statusCode(422)
                .body("fieldErrors.field", equalTo(List.of("mobile")));
        person.with("email", proven)
                .with("idType", "OTHER")
                .confirm(registrationId)
                .then()
                .statusCode(422)
                .body("fieldErrors.field", equalTo(List.of("mobile")));
        person.with("idType", "TW_PERMIT").confirm(registrationId).then().statusCode(201);
    }

    @Test
    @Tag("GEN-26")
    @DisplayName("An e-mail code serves once, in its own registration, for its own address")
    void emailCodeServesOnce() {
        Visitor person = Visitor.individual(sandbox, "PASSPORT");
        String registrationId = person.registrationId();
        String code = person.receiveEmail(registrationId);
        person.proveEmail(registrationId, Visitor.otherThan(code))
                .then()
                .statusCode(422)
                .body("fieldErrors.code", equalTo(List.of("EMAIL_CODE_WRONG")));
        person.proveEmail(person.registrationId(), code).then().statusCode(422);
        person.proveEmail(registrationId, code).then().statusCode(204);
        person.proveEmail(registrationId, code).then().statusCode(422);
    }

    @Test
    @Tag("REG-33")
    @DisplayName("One document, one account; it is told only after the register has said whose it is")
    void oneAccount() {
        Visitor first = Visitor.individual(sandbox);
        first.registerBySms().then().statusCode(201);
        Visitor again = Visitor.individual(sandbox).with("idNumber", first.text("idNumber"));
        again.registerBySms()
                .then()
                .statusCode(422)
                .body("code", equalTo("INDIVIDUAL_EXISTS"))
                .body("fieldErrors.field", equalTo(List.of("idNumber")));
        Visitor stranger = Visitor.individual(sandbox).with("idNumber", Numbers.idCardEnding("0000"));
        stranger.registerBySms().then().statusCode(422).body("code", equalTo("ID_CHECK_FAILED"));
    }

    @Test
    @Tag("REG-33")
    @DisplayName("Of five registrations of one document at the same time one succeeds")
    void oneAccountAtOnce() {
        String passport = Visitor.individual(sandbox, "PASSPORT").text("idNumber");
        List<Visitor> rivals = Stream.generate(
                        () -> Visitor.individual(sandbox, "PASSPORT").with("idNumber", passport))
                .limit(5)
                .toList();
        List<String> ids = rivals.stream()
                .map(rival -> {
                    String registrationId = rival.registrationId();
                    rival.with("smsCode", rival.receiveSms(registrationId));
                    return registrationId;
                })
                .toList();
        List<String> codes;
        try (ExecutorService threads = Executors.newFixedThreadPool(5)) {
            codes = IntStream.range(0, 5)
                    .mapToObj(n -> CompletableFuture.supplyAsync(
                            () -> rivals.get(n).confirm(ids.get(n)).<String>path("code"), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
        assertThat(codes)
                .containsOnlyOnce((String) null)
                .filteredOn(Objects::nonNull)
                .containsOnly("INDIVIDUAL_EXISTS");
    }

    @Test
    @Tag("REG-33")
    @DisplayName("A document no register knows is asked about a few times a day by one phone, then there is no answer")
    void limited() {
        Visitor known = Visitor.individual(sandbox, "OTHER");
        known.registerBySms().then().statusCode(201);
        Visitor curious = Visitor.individual(sandbox, "OTHER").with("idNumber", known.text("idNumber"));
        String registrationId = curious.registrationId();
        curious.with("smsCode", curious.receiveSms(registrationId));
        for (int n = 0; n < 5; n++) {
            curious.confirm(registrationId).then().body("code", equalTo("INDIVIDUAL_EXISTS"));
        }
        curious.confirm(registrationId).then().statusCode(429).body("code", equalTo("CHECK_LIMIT"));
        curious.with("idNumber", "NOBODY-77").confirm(registrationId).then().body("code", equalTo("CHECK_LIMIT"));
    }

    @Test
    @Tag("REG-09")
    @DisplayName("A user name is judged after a code was sent; with a wrong code it is not told to be taken")
    void usernameAfterCode() {
        Visitor first = Visitor.individual(sandbox);
        first.registerBySms().then().statusCode(201);
        Visitor second = Visitor.individual(sandbox).with("username", first.text("username"));
        String registrationId = second.registrationId();
        second.chooseUsername(registrationId, first.text("username")).then().statusCode(202);
        second.chooseUsername(registrationId, Numbers.username()).then().statusCode(202);
        String code = second.receiveSms(registrationId);
        second.with("smsCode", Visitor.otherThan(code))
                .confirm(registrationId)
                .then()
                .body("fieldErrors.code", equalTo(List.of("SMS_CODE_WRONG")));
        second.chooseUsername(registrationId, first.text("username"))
                .then()
                .statusCode(422)
                .body("fieldErrors.code", equalTo(List.of("USERNAME_TAKEN")));
        second.chooseUsername(registrationId, Numbers.username()).then().statusCode(204);
        second.with("smsCode", code)
                .confirm(registrationId)
                .then()
                .body("fieldErrors.code", equalTo(List.of("USERNAME_TAKEN")));
    }

    @Test
    @Tag("REG-09")
    @Tag("GEN-28")
    @DisplayName("One registration asks about so many user names an hour, also with a right code at its end")
    void usernamesWithoutEnd() {
        Visitor curious = Visitor.individual(sandbox).with("agree", false);
        String registrationId = curious.registrationId();
        curious.with("smsCode", curious.receiveSms(registrationId));
        String kept = "";
        for (int n = 0; n < 30; n++) {
            curious.chooseUsername(registrationId, Numbers.username()).then().statusCode(204);
            kept = Numbers.username();
            curious.with("username", kept).confirm(registrationId).then().statusCode(422);
            // Kept already, and so no question more.
            curious.confirm(registrationId).then().statusCode(422);
        }
        curious.with("username", Numbers.username())
                .confirm(registrationId)
                .then()
                .statusCode(429)
                .body("code", equalTo("TOO_MANY_ATTEMPTS"));
        curious.chooseUsername(registrationId, Numbers.username()).then().statusCode(429);
        curious.with("username", kept).confirm(registrationId).then().statusCode(422);
    }

    @Test
    @Tag("GEN-34")
    @DisplayName("An empty form gets every required field named")
    void emptyForm() {
        Visitor person = Visitor.individual(sandbox);
        person.form.clear();
        person.confirm(person.registrationId())
                .then()
                .statusCode(422)
                .body("fieldErrors.field", hasItem("name"))
                .body("fieldErrors.find { it.field == 'mobile' }.code", equalTo("REQUIRED"))
                .body("fieldErrors.find { it.field == 'idType' }.code", equalTo("ID_TYPE_REQUIRED"))
                .body("fieldErrors.find { it.field == 'agree' }.code", equalTo("AGREEMENT_REQUIRED"));
    }

    private boolean account(String username, String condition) {
        return pool.preparedQuery("select " + condition + " from account where username = $1")
                .execute(Tuple.of(username))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getBoolean(0);
    }
}
