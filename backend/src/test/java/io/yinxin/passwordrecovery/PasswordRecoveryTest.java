package io.yinxin.passwordrecovery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.passwordrecovery.Holders.Somebody;
import io.yinxin.platform.security.UserKind;
import io.yinxin.platform.web.Throttle;
import io.yinxin.sandbox.Message;
import io.yinxin.sandbox.Mode;
import io.yinxin.sandbox.Provider;
import io.yinxin.sandbox.Sandbox;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.CardPage;
import io.yinxin.testing.Numbers;
import io.yinxin.testing.TestClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who has forgotten the password gets back in, by each of the proofs. */
@ApiTest
class PasswordRecoveryTest {
    @Inject
    Holders holders;

    @Inject
    Pool pool;

    @Inject
    Throttle throttle;

    @Inject
    TestClock clock;

    @SuppressWarnings("NullAway.Init")
    Sandbox sandbox;

    @BeforeEach
    @AfterEach
    void forgetLimits() {
        pool.query("delete from platform_throttle").execute().await().indefinitely();
        pool.query("delete from code_sending").execute().await().indefinitely();
        clock.reset();
        sandbox.reset();
    }

    @Test
    @Tag("GEN-27")
    @DisplayName(
            "Bound phone and e-mail, which nobody typed, are only ever shown masked, also after a code was sent there")
    void boundAddressesAreMasked() {
        Somebody admin = holders.administrator();
        RecoveryPage page = new RecoveryPage(sandbox);
        String begun = page.begin(admin.username()).extract().asString();
        String sms = page.askSms("PHONE", Map.of()).statusCode(202).extract().asString();
        String mail = page.askEmail("EMAIL", Map.of()).statusCode(202).extract().asString();
        String after = page.view().statusCode(200).extract().asString();
        String mobile = admin.mobile();
        assertThat(List.of(begun, sms, mail, after))
                .noneMatch(answer -> answer.contains(mobile))
                .noneMatch(answer -> answer.contains(admin.email()));
        assertThat(after)
                .contains(mobile.substring(0, 3) + "****" + mobile.substring(7))
                .contains(RecoveryMasks.email(admin.email()));
    }

    @Test
    @Tag("RCP-03")
    @Tag("RCP-11")
    @Tag("RCP-37")
    @Tag("RCP-38")
    @Tag("RCP-10")
    @Tag("GEN-31")
    @DisplayName("Phone: a right code leads to the new password; sessions and lock end, both addresses are told")
    void byPhone() {
        Somebody admin = holders.administrator();
        String session = CardPage.password(admin.username(), Holders.PASSWORD)
                .statusCode(201)
                .extract()
                .cookie("yinxin");
        pool.preparedQuery("update account set must_change_password = true where id = $1")
                .execute(Tuple.of(admin.accountId()))
                .await()
                .indefinitely();
        for (int n = 0; n < 5; n++) {
            CardPage.password(admin.username(), "Wrong-Pass-1").statusCode(422);
        }
        RecoveryPage page = new RecoveryPage(sandbox);
        page.begin(admin.username())
                .body("step", equalTo("METHOD"))
                .body("userKind", equalTo("ENT_ADMIN"))
                .body("codeBy", equalTo("SMS"))
                .body(
                        "methods.method",
                        contains("PHONE", "EMAIL", "ACCOUNT_INFORMATION", "LEGAL_REPRESENTATIVE", "E_LICENCE"))
                .body(
                        "methods[0].target",
                        equalTo(admin.mobile().substring(0, 3) + "****"
                                + admin.mobile().substring(7)));
        page.setPassword(RecoveryPage.NEW_PASSWORD).statusCode(409).body("code", equalTo("RECOVERY_STEP"));
        page.provePhone(admin.mobile())
                .statusCode(200)
                .body("step", equalTo("PASSWORD"))
                .body("passedBy", equalTo("PHONE"));
        page.setPassword(Holders.PASSWORD)
                .statusCode(422)
                .body("fieldErrors.field", contains("newPassword"))
                .body("fieldErrors.code", contains("PASSWORD_SAME_AS_OLD"));
        page.setPassword("weak").statusCode(422).body("fieldErrors.code", hasItem("PASSWORD_WEAK"));
        page.setPassword(RecoveryPage.NEW_PASSWORD)
                .statusCode(200)
                .body("step", equalTo("DONE"))
                .body("effectiveAt", nullValue());
        given().cookie("yinxin", session)
                .get("/api/v1/session")
                .then()
                .statusCode(401)
                .body("params.reason", equalTo("PASSWORD_CHANGED"));
        CardPage.password(admin.username(), Holders.PASSWORD).statusCode(422);
        CardPage.password(admin.username(), RecoveryPage.NEW_PASSWORD)
                .statusCode(201)
                .body("mustChangePassword", not(equalTo(true)));
        assertThat(page.await(admin.mobile(), message -> "PASSWORD_RECOVERED".equals(message.template()))
                        .text())
                .doesNotContain(admin.username());
        page.await(admin.email(), message -> message.kind() == Message.Kind.EMAIL);
        page.view().statusCode(410).body("code", equalTo("RECOVERY_EXPIRED"));
    }

    @ParameterizedTest
    @EnumSource(UserKind.class)
    @Tag("RCP-02")
    @Tag("RCP-12")
    @Tag("RCP-32")
    @Tag("RCP-33")
    @Tag("RCP-34")
    @Tag("RCP-35")
    @DisplayName("E-mail brings every kind of user back")
    void byEmail(UserKind kind) {
        Somebody somebody = kind == UserKind.ENT_ADMIN
                ? holders.administrator()
                : kind == UserKind.OVERSEAS ? holders.byEmail(kind) : holders.of(kind);
        RecoveryPage page = new RecoveryPage(sandbox);
        page.begin(somebody.username()).body("userKind", equalTo(kind.name()));
        page.askEmail("EMAIL", Map.of()).statusCode(202).body("resendAfterSeconds", equalTo(60));
        String code = page.codeTo(somebody.email());
        page.post("/proofs/email", Map.of("emailCode", code.equals("000000") ? "000001" : "000000"))
                .statusCode(422)
                .body("fieldErrors.code", contains("EMAIL_CODE_WRONG"));
        page.post("/proofs/email", Map.of("emailCode", code)).statusCode(200);
        page.setPassword(RecoveryPage.NEW_PASSWORD).statusCode(200);
        CardPage.password(somebody.username(), RecoveryPage.NEW_PASSWORD).statusCode(201);
    }

    @Test
    @Tag("RCP-11")
    @Tag("RCP-12")
    @Tag("OPR-22")
    @DisplayName("Phone and e-mail an administrator has entered open nothing until they are proven, also in a recovery "
            + "that had begun before")
    void enteredByOthers() {
        Somebody operator = holders.of(UserKind.ENT_OPERATOR);
        RecoveryPage before = new RecoveryPage(sandbox);
        before.begin(operator.username())
                .body("methods.find { it.method == 'PHONE' }.complete", equalTo(true))
                .body("methods.find { it.method == 'EMAIL' }.complete", equalTo(true));
        proven(operator, false);
        RecoveryPage page = new RecoveryPage(sandbox);
        page.begin(operator.username())
                .body("methods.method", contains("PHONE", "EMAIL", "ACCOUNT_INFORMATION"))
                .body("methods[0].complete", equalTo(false))
                .body("methods[0].target", nullValue())
                .body("methods[1].complete", equalTo(false))
                .body("methods[1].target", nullValue());
        page.askSms("PHONE", Map.of()).statusCode(422).body("code", equalTo("IDENTITY_INCOMPLETE"));
        page.askEmail("EMAIL", Map.of()).statusCode(422).body("code", equalTo("IDENTITY_INCOMPLETE"));
        before.askSms("PHONE", Map.of()).statusCode(202);
        before.post("/proofs/phone", Map.of("smsCode", "123456")).statusCode(422);
        assertThat(sandbox.inbox().messages())
                .noneMatch(message -> message.to().equals(operator.mobile()) && message.code() != null);
        proven(operator, true);
        RecoveryPage after = new RecoveryPage(sandbox);
        after.begin(operator.username());
        after.provePhone(operator.mobile()).statusCode(200);
    }

    private void proven(Somebody somebody, boolean proven) {
        pool.preparedQuery("update account set mobile_verified = $2, email_verified = $2 where id = $1")
                .execute(Tuple.of(somebody.accountId(), proven))
                .await()
                .indefinitely();
    }

    @Test
    @Tag("RCP-11")
    @Tag("REG-14")
    @DisplayName(
            "The phone of an account from another system, which nobody here has entered, serves for its first password")
    void migrated() {
        Somebody individual = holders.of(UserKind.INDIVIDUAL);
        proven(individual, false);
        RecoveryPage page = new RecoveryPage(sandbox);
        page.begin(individual.username()).body("methods[0].complete", equalTo(false));
        pool.preparedQuery("update account set origin = 'MIGRATED' where id = $1")
                .execute(Tuple.of(individual.accountId()))
                .await()
                .indefinitely();
        page.begin(individual.username()).body("methods[0].complete", equalTo(true));
        page.provePhone(individual.mobile()).statusCode(200);
    }

    @Test
    @Tag("RCP-13")
    @Tag("RCP-14")
    @Tag("RCP-15")
    @DisplayName("Account information passes with any phone; the holder hears of it at once, objects, and only a phone "
            + "or e-mail proof helps then")
    void byAccountInformation() {
        Somebody admin = holders.administrator();
        RecoveryPage page = new RecoveryPage(sandbox);
        page.begin(admin.username());
        String mobile = Numbers.mobile();
        page.askSms("ACCOUNT_INFORMATION", Map.of("mobile", mobile)).statusCode(202);
        String code = page.codeTo(mobile);
        Map<String, Object> wrong = RecoveryPage.holder(admin, mobile, code);
        wrong.put("name", "王某某");
        page.post("/proofs/account-information", wrong).statusCode(422).body("code", equalTo("ACCOUNT_INFO_MISMATCH"));
        page.post("/proofs/account-information", RecoveryPage.holder(admin, mobile, code))
                .statusCode(200)
                .body("step", equalTo("PASSWORD"));
        Message notice = page.await(admin.mobile(), message -> "PASSWORD_RECOVERY_BEGUN".equals(message.template()));
        page.setPassword(RecoveryPage.NEW_PASSWORD).statusCode(200);
        String token = notice.text().replaceFirst("(?s).*#([A-Za-z0-9_-]{43}).*", "$1");
        String session = CardPage.password(admin.username(), RecoveryPage.NEW_PASSWORD)
                .statusCode(201)
                .extract()
                .cookie("yinxin");
        RecoveryPage.send("/api/v1/recoveries/objections", Map.of("token", token))
                .statusCode(204);
        RecoveryPage.send("/api/v1/recoveries/objections", Map.of("token", token))
                .statusCode(410);
        given().cookie("yinxin", session).get("/api/v1/session").then().statusCode(401);
        CardPage.password(admin.username(), RecoveryPage.NEW_PASSWORD)
                .statusCode(422)
                .body("code", equalTo("LOGIN_FAILED"));
        pool.query("delete from code_sending").execute().await().indefinitely();
        RecoveryPage again = new RecoveryPage(sandbox);
        again.begin(admin.username());
        String other = Numbers.mobile();
        again.askSms("ACCOUNT_INFORMATION", Map.of("mobile", other)).statusCode(202);
        again.post("/proofs/account-information", RecoveryPage.holder(admin, other, again.codeTo(other)))
                .statusCode(409)
                .body("code", equalTo("RECOVERY_BARRED"));
        again.provePhone(admin.mobile()).statusCode(200);
        again.setPassword("Better-Pass-5").statusCode(200);
        CardPage.password(admin.username(), "Better-Pass-5").statusCode(201);
    }

    @Test
    @Tag("RCP-15")
    @DisplayName("An objection before the new password is set ends the recovery")
    void objectsEarly() {
        Somebody admin = holders.administrator();
        RecoveryPage page = new RecoveryPage(sandbox);
        page.begin(admin.username());
        String mobile = Numbers.mobile();
        page.askSms("LEGAL_REPRESENTATIVE", Map.of("mobile", mobile)).statusCode(202);
        page.post("/proofs/legal-representative", RecoveryPage.legal(admin, mobile, page.codeTo(mobile)))
                .statusCode(200)
                .body("passedBy", equalTo("LEGAL_REPRESENTATIVE"));
        String text = page.await(admin.email(), message -> message.text().contains("#"))
                .text();
        RecoveryPage.send(
                        "/api/v1/recoveries/objections",
                        Map.of("token", text.replaceFirst("(?s).*#([A-Za-z0-9_-]{43}).*", "$1")))
                .statusCode(204);
        page.setPassword(RecoveryPage.NEW_PASSWORD).statusCode(410);
    }

    @Test
    @Tag("RCP-15")
    @Tag("GEN-36")
    @DisplayName("Who guesses links is refused for an hour; trying meanwhile makes it no longer")
    void guessedLinks() {
        long hour = Duration.ofHours(1).toMillis();
        clock.advance(Duration.ofMillis(hour - clock.millis() % hour));
        throttle.add("address-failure", "127.0.0.1", Duration.ofHours(1), 29)
                .await()
                .indefinitely();
        guessLink().statusCode(410);
        guessLink().statusCode(429);
        clock.advance(Duration.ofMinutes(50));
        guessLink().statusCode(429);
        clock.advance(Duration.ofMinutes(11));
        guessLink().statusCode(410);
    }

    private static ValidatableResponse guessLink() {
        return RecoveryPage.send("/api/v1/recoveries/objections", Map.of("token", "A".repeat(43)));
    }

    @Test
    @Tag("RCP-33")
    @DisplayName("Who registered by e-mail gets the code of account information by e-mail")
    void accountInformationByEmail() {
        Somebody somebody = holders.byEmail(UserKind.INDIVIDUAL);
        RecoveryPage page = new RecoveryPage(sandbox);
        page.begin(somebody.username())
                .body("codeBy", equalTo("EMAIL"))
                .body("methods.find { it.method == 'PHONE' }.complete", equalTo(false));
        page.askSms("PHONE", Map.of()).statusCode(422).body("code", equalTo("IDENTITY_INCOMPLETE"));
        String email = "elsewhere." + somebody.email();
        page.askEmail("ACCOUNT_INFORMATION", Map.of("email", email)).statusCode(202);
        Map<String, Object> form = RecoveryPage.holder(somebody, "", "");
        form.put("email", email);
        form.put("emailCode", page.codeTo(email));
        page.post("/proofs/account-information", form).statusCode(200);
    }

    @Test
    @Tag("RCP-08")
    @DisplayName("After five wrong facts nobody guesses on for a day, by any method; the holder's phone still works")
    void limit() {
        Somebody admin = holders.administrator();
        RecoveryPage page = new RecoveryPage(sandbox);
        page.begin(admin.username());
        String mobile = Numbers.mobile();
        page.askSms("ACCOUNT_INFORMATION", Map.of("mobile", mobile)).statusCode(202);
        Map<String, Object> wrong = RecoveryPage.holder(admin, mobile, page.codeTo(mobile));
        wrong.put("idNumber", Numbers.idCard());
        for (int n = 0; n < 5; n++) {
            page.post("/proofs/account-information", wrong).statusCode(422);
        }
        RecoveryPage elsewhere = new RecoveryPage(sandbox);
        elsewhere.begin(admin.username());
        elsewhere.askSms("LEGAL_REPRESENTATIVE", Map.of("mobile", Numbers.mobile()));
        page.post("/proofs/account-information", wrong).statusCode(429).body("code", equalTo("RECOVERY_LIMIT"));
        elsewhere.provePhone(admin.mobile()).statusCode(200);
        elsewhere.setPassword(RecoveryPage.NEW_PASSWORD).statusCode(200);
        page.post("/proofs/account-information", wrong).statusCode(429);
        clock.advance(Duration.ofHours(25));
        page.begin(admin.username());
    }

    @Test
    @Tag("RCP-19")
    @Tag("GEN-51")
    @DisplayName("With the register down, nothing is wrong and nothing is lost: the same form passes later")
    void providerDown() {
        Somebody admin = holders.administrator();
        RecoveryPage page = new RecoveryPage(sandbox);
        page.begin(admin.username());
        String mobile = Numbers.mobile();
        page.askSms("LEGAL_REPRESENTATIVE", Map.of("mobile", mobile)).statusCode(202);
        Map<String, Object> form = RecoveryPage.legal(admin, mobile, page.codeTo(mobile));
        for (Mode mode : new Mode[] {Mode.DOWN, Mode.GARBLED}) {
            sandbox.mode(Provider.REGISTRY, mode);
            page.post("/proofs/legal-representative", form)
                    .statusCode(503)
                    .body("code", equalTo("PROVIDER_UNAVAILABLE"));
            page.view().body("step", equalTo("METHOD")).body("methods.method", not(hasItem("MANUAL_REVIEW")));
        }
        sandbox.reset();
        await(Duration.ofMillis(500));
        page.post("/proofs/legal-representative", form).statusCode(200);
    }

    @Test
    @Tag("RCP-30")
    @Tag("RCP-31")
    @DisplayName("E-licence: the organisation's own licence passes, another one does not")
    void byLicence() {
        Somebody admin = holders.administrator();
        RecoveryPage page = new RecoveryPage(sandbox);
        page.begin(admin.username());
        page.get("/licence").statusCode(404);
        confirm(page, Numbers.uscc(Numbers.orgCode()));
        page.get("/licence").statusCode(422).body("code", equalTo("LICENCE_MISMATCH"));
        page.get("/licence").statusCode(404);
        confirm(page, Objects.requireNonNull(admin.company()).uscc());
        page.get("/licence")
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("recovery.step", equalTo("PASSWORD"));
        page.get("/licence").statusCode(200).body("recovery.passedBy", equalTo("E_LICENCE"));
        page.setPassword(RecoveryPage.NEW_PASSWORD).statusCode(200);
    }

    @Test
    @Tag("RCP-30")
    @Tag("GEN-36")
    @DisplayName("Codes for licences are asked of the service so often from one address, not without end")
    void licencesWithoutEnd() {
        RecoveryPage page = new RecoveryPage(sandbox);
        page.begin(holders.administrator().username());
        for (int n = 0; n < 60; n++) {
            page.post("/licence", Map.of()).statusCode(200);
        }
        page.post("/licence", Map.of()).statusCode(429).body("code", equalTo("TOO_MANY_ATTEMPTS"));
    }

    @Test
    @Tag("RCP-07")
    @DisplayName("A proof is good for 15 minutes, then step 2 comes again; and for the password it was given for")
    void proofExpires() {
        Somebody admin = holders.administrator();
        RecoveryPage page = new RecoveryPage(sandbox);
        page.begin(admin.username());
        page.provePhone(admin.mobile()).statusCode(200);
        clock.advance(Duration.ofMinutes(16));
        page.setPassword(RecoveryPage.NEW_PASSWORD).statusCode(422).body("code", equalTo("RECOVERY_PROOF_EXPIRED"));
        page.view().body("step", equalTo("METHOD"));
        clock.reset();
        RecoveryPage other = new RecoveryPage(sandbox);
        other.begin(admin.username());
        other.provePhone(admin.mobile()).statusCode(200);
        page.askEmail("EMAIL", Map.of()).statusCode(202);
        page.post("/proofs/email", Map.of("emailCode", page.codeTo(admin.email())))
                .statusCode(200);
        page.setPassword(RecoveryPage.NEW_PASSWORD).statusCode(200);
        other.setPassword("Other-Pass-66").statusCode(422).body("code", equalTo("RECOVERY_PROOF_EXPIRED"));
    }

    @Test
    @Tag("RCP-09")
    @DisplayName("That an account is disabled, only who has given a proof by possession learns")
    void disabled() {
        Somebody admin = holders.administrator();
        pool.preparedQuery("update account set state = 'DISABLED' where id = $1")
                .execute(Tuple.of(admin.accountId()))
                .await()
                .indefinitely();
        RecoveryPage page = new RecoveryPage(sandbox);
        page.begin(admin.username()).body("step", equalTo("METHOD"));
        String mobile = Numbers.mobile();
        page.askSms("ACCOUNT_INFORMATION", Map.of("mobile", mobile)).statusCode(202);
        page.post("/proofs/account-information", RecoveryPage.holder(admin, mobile, page.codeTo(mobile)))
                .body("code", equalTo("ACCOUNT_INFO_MISMATCH"));
        page.provePhone(admin.mobile()).statusCode(422).body("code", equalTo("ACCOUNT_DISABLED"));
    }

    private void confirm(RecoveryPage page, String uscc) {
        String content =
                page.post("/licence", Map.of()).statusCode(200).extract().path("qrContent");
        sandbox.licences()
                .confirm(
                        content.substring(content.lastIndexOf('/') + 1),
                        Map.of(
                                "uscc",
                                uscc,
                                "orgName",
                                "云海测试有限公司",
                                "legalRepName",
                                Holders.LEGAL_NAME,
                                "holderKind",
                                "LEGAL_REPRESENTATIVE"));
        await(Duration.ofMillis(1200));
    }

    private static void await(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
