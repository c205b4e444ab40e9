package io.yinxin.registration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.sandbox.Sandbox;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.Numbers;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ApiTest
class EnterpriseRegistrationTest {
    @SuppressWarnings("NullAway.Init")
    Sandbox sandbox;

    @Inject
    Pool pool;

    /** All tests come from one address, which may ask for 20 codes a day (GEN-26) and begin 60 registrations an hour. */
    @BeforeEach
    void forgetFormerTests() {
        pool.query("delete from code_sending").execute().await().indefinitely();
        pool.query("delete from platform_throttle").execute().await().indefinitely();
    }

    @Test
    @Tag("REG-06")
    @Tag("REG-21")
    @Tag("REG-23")
    @Tag("REG-24")
    @DisplayName("A company registers and is signed in as its administrator, whose bound phone is the proven one")
    void registers() {
        Enterprise company = new Enterprise(sandbox);
        String cookie = company.register();
        given().cookie("yinxin", cookie)
                .get("/api/v1/session")
                .then()
                .statusCode(200)
                .body("kind", equalTo("ENT_ADMIN"))
                .body("username", equalTo(company.username()))
                .body("organisationName", equalTo(fullWidth(company)))
                .body("method", equalTo("PASSWORD"));
        given().cookie("yinxin", cookie)
                .get("/api/v1/account")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("origin", equalTo("SELF"))
                .body("mobile", equalTo(company.mobile.substring(0, 3) + "****" + company.mobile.substring(7)));
    }

    @Test
    @Tag("REG-25")
    @Tag("REG-26")
    @DisplayName(
            "Legal representative and administrator are kept apart; two ID cards give level MEDIUM by REGISTRATION")
    void storesBothPersons() {
        Enterprise company = new Enterprise(sandbox);
        given().cookie("yinxin", company.register())
                .get("/api/v1/account")
                .then()
                .body("holder.name", equalTo("李某某"))
                .body("organisation.legalRepName", equalTo("**某"))
                .body("realName.level", equalTo("MEDIUM"))
                .body("realName.methods", equalTo(List.of("REGISTRATION")));
    }

    @Test
    @Tag("REG-26")
    @DisplayName("Any other document leaves the organisation at level NONE")
    void otherDocument() {
        Enterprise company = new Enterprise(sandbox).with("idType", "PASSPORT").with("idNumber", "E12345678");
        given().cookie("yinxin", company.register())
                .get("/api/v1/account")
                .then()
                .body("realName.level", equalTo("NONE"))
                .body("holder.idValidFrom", nullValue());
    }

    @Test
    @Tag("REG-08")
    @DisplayName("A repeated confirmation gives the first answer and creates nothing new")
    void repeats() {
        Enterprise company = new Enterprise(sandbox);
        String registrationId = company.registrationId();
        String code = company.receiveCode(registrationId);
        UUID key = UUID.randomUUID();
        String first = company.confirm(registrationId, code, key)
                .then()
                .statusCode(201)
                .extract()
                .path("accountId");
        company.confirm(registrationId, code, key)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("accountId", equalTo(first));
        company.confirm(registrationId, code).then().statusCode(410).body("code", equalTo("REGISTRATION_EXPIRED"));
        assertThat(count("select count(*) from account where username = $1", company.username()))
                .isEqualTo(1);
    }

    @Test
    @Tag("REG-08")
    @DisplayName("Account, consent and audit record are written together")
    void writesConsentAndRecord() {
        Enterprise company = new Enterprise(sandbox);
        company.register();
        String account = "(select id from account where username = $1)";
        assertThat(count("select count(*) from agreement_consent where account_id = " + account, company.username()))
                .isEqualTo(1);
        assertThat(count(
                        "select count(*) from audit_record where action = 'REGISTERED' and account_id = " + account,
                        company.username()))
                .isEqualTo(1);
    }

    @Test
    @Tag("GEN-07")
    @DisplayName(
            "Of ten registrations of one organisation at the same time one succeeds, the others get ORG_ADMIN_EXISTS")
    void oneAdministrator() {
        Enterprise company = new Enterprise(sandbox);
        List<Enterprise> rivals = IntStream.range(0, 10)
                .mapToObj(n -> {
                    Enterprise rival = new Enterprise(sandbox);
                    rival.organisation.putAll(company.organisation);
                    return rival;
                })
                .toList();
        List<String[]> ready = rivals.stream()
                .map(rival -> {
                    String registrationId = rival.registrationId();
                    return new String[] {registrationId, rival.receiveCode(registrationId)};
                })
                .toList();
        List<Response> answers;
        try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
            answers = IntStream.range(0, 10)
                    .mapToObj(n -> CompletableFuture.supplyAsync(
                            () -> rivals.get(n).confirm(ready.get(n)[0], ready.get(n)[1]), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
        assertThat(answers.stream().map(answer -> answer.<String>path("code")))
                .containsOnlyOnce((String) null)
                .filteredOn(Objects::nonNull)
                .containsOnly("ORG_ADMIN_EXISTS");
    }

    @Test
    @Tag("REG-18")
    @DisplayName("Step 1 refuses an organisation that has an administrator, beside its code")
    void administeredAlready() {
        Enterprise company = new Enterprise(sandbox);
        company.register();
        company.begin()
                .then()
                .statusCode(422)
                .body("code", equalTo("ORG_ADMIN_EXISTS"))
                .body("fieldErrors.field", equalTo(List.of("uscc")));
    }

    @Test
    @Tag("REG-09")
    @DisplayName("A user name is kept for the registration that asked for it first, until that asks for another one")
    void reservesUsername() {
        Enterprise one = new Enterprise(sandbox);
        Enterprise other = new Enterprise(sandbox);
        String oneId = one.registrationId();
        String otherId = other.registrationId();
        one.chooseUsername(oneId, one.username()).then().statusCode(204);
        one.chooseUsername(oneId, one.username()).then().statusCode(204);
        other.chooseUsername(otherId, one.username().toUpperCase(Locale.ROOT))
                .then()
                .statusCode(422)
                .body("fieldErrors.code", equalTo(List.of("USERNAME_TAKEN")));
        one.chooseUsername(oneId, Numbers.username()).then().statusCode(204);
        other.chooseUsername(otherId, one.username()).then().statusCode(204);
    }

    @Test
    @Tag("REG-20")
    @DisplayName("Going back to step 1 keeps the registration, its user name and its code")
    void goesBack() {
        Enterprise company = new Enterprise(sandbox);
        String registrationId = company.registrationId();
        company.chooseUsername(registrationId, company.username()).then().statusCode(204);
        String code = company.receiveCode(registrationId);
        company.with("orgName", "云海更名测试有限公司")
                .change(registrationId)
                .then()
                .statusCode(200)
                .body("registrationId", equalTo(registrationId));
        String cookie = company.confirm(registrationId, code)
                .then()
                .statusCode(201)
                .extract()
                .cookie("yinxin");
        given().cookie("yinxin", cookie)
                .get("/api/v1/account")
                .then()
                .body("organisation.orgName", equalTo("云海更名测试有限公司"));
    }

    @Test
    @Tag("REG-23")
    @DisplayName(
            "Confirmation tells all wrong fields at once, code and agreement included; nothing is stored or used up")
    void allAtOnce() {
        Enterprise company = new Enterprise(sandbox);
        String registrationId = company.registrationId();
        String code = company.receiveCode(registrationId);
        Enterprise wrong = new Enterprise(sandbox)
                .with("username", "x")
                .with("passwordConfirm", "Other-Pass-7")
                .with("name", "1")
                .with("idNumber", "110105194912310021")
                .with("email", "nobody")
                .with("agree", false)
                .with("mobile", company.mobile);
        String wrongCode = code.equals("000000") ? "000001" : "000000";
        wrong.confirm(registrationId, wrongCode)
                .then()
                .statusCode(422)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("fieldErrors", hasSize(7))
                .body("fieldErrors.find { it.field == 'username' }.code", equalTo("USERNAME_INVALID"))
                .body("fieldErrors.find { it.field == 'passwordConfirm' }.code", equalTo("PASSWORD_CONFIRM_MISMATCH"))
                .body("fieldErrors.find { it.field == 'name' }.code", equalTo("NAME_INVALID"))
                .body("fieldErrors.find { it.field == 'idNumber' }.code", equalTo("ID_NUMBER_INVALID"))
                .body("fieldErrors.find { it.field == 'email' }.code", equalTo("EMAIL_INVALID"))
                .body("fieldErrors.find { it.field == 'agree' }.code", equalTo("AGREEMENT_REQUIRED"))
                .body("fieldErrors.find { it.field == 'smsCode' }.code", equalTo("SMS_CODE_WRONG"));
        assertThat(count("select count(*) from organisation where org_code = $1", company.text("orgCode")))
                .isZero();
        company.confirm(registrationId, code).then().statusCode(201);
    }

    @Test
    @Tag("REG-23")
    @DisplayName("A password with the user name in it is weak")
    void passwordHoldsUsername() {
        Enterprise company = new Enterprise(sandbox).with("username", "yunhai").with("password", "A-Yunhai-77x");
        company.with("passwordConfirm", "A-Yunhai-77x")
                .confirm(company.registrationId(), "123456")
                .then()
                .statusCode(422)
                .body("fieldErrors.find { it.field == 'password' }.code", equalTo("PASSWORD_WEAK"));
    }

    @Test
    @Tag("REG-23")
    @Tag("GEN-34")
    @DisplayName("An empty form gets every required field named, in the language of the page")
    void emptyForm() {
        Enterprise company = new Enterprise(sandbox);
        String registrationId = company.registrationId();
        company.administrator.clear();
        company.language = "en-US";
        company.confirm(registrationId, "")
                .then()
                .statusCode(422)
                .body("message", equalTo("Please check the marked fields"))
                .body("fieldErrors.field", hasItem("email"))
                .body("fieldErrors.find { it.field == 'mobile' }.message", equalTo("Please fill in Mobile"))
                .body("fieldErrors.find { it.field == 'idType' }.code", equalTo("ID_TYPE_REQUIRED"))
                .body("fieldErrors.find { it.field == 'agree' }.code", equalTo("AGREEMENT_REQUIRED"));
    }

    @Test
    @Tag("GEN-26")
    @DisplayName("Five wrong codes void the code; it is bound to its mobile and to its registration")
    void wrongCodes() {
        Enterprise company = new Enterprise(sandbox);
        String registrationId = company.registrationId();
        String code = company.receiveCode(registrationId);
        Enterprise other = new Enterprise(sandbox).with("mobile", company.mobile);
        other.confirm(other.registrationId(), code)
                .then()
                .statusCode(422)
                .body("fieldErrors.field", equalTo(List.of("smsCode")));
        String wrongCode = code.equals("000000") ? "000001" : "000000";
        for (int n = 0; n < 5; n++) {
            company.confirm(registrationId, wrongCode).then().statusCode(422);
        }
        company.confirm(registrationId, code)
                .then()
                .statusCode(422)
                .body("fieldErrors.code", equalTo(List.of("SMS_CODE_EXPIRED")));
    }

    @Test
    @Tag("GEN-25")
    @DisplayName("A code is sent only after a right captcha, and not again within a minute")
    void codeNeedsCaptcha() {
        Enterprise company = new Enterprise(sandbox);
        String registrationId = company.registrationId();
        given().header("X-Yinxin-Request", "1")
                .contentType("application/json")
                .body("{\"mobile\":\"%s\",\"captchaId\":\"%s\",\"imageCode\":\"abcd\"}"
                        .formatted(company.mobile, UUID.randomUUID()))
                .post("/api/v1/registrations/enterprise/" + registrationId + "/sms-codes")
                .then()
                .statusCode(422)
                .body("code", equalTo("CAPTCHA_WRONG"))
                .body("fieldErrors.field", equalTo(List.of("imageCode")));
        company.askForCode(registrationId).then().statusCode(202).body("resendAfterSeconds", equalTo(60));
        company.askForCode(registrationId).then().statusCode(429).body("code", equalTo("SMS_TOO_OFTEN"));
    }

    @Test
    @Tag("REG-08")
    @DisplayName("An unknown registration is answered with 410 on every step")
    void unknownRegistration() {
        Enterprise company = new Enterprise(sandbox);
        company.change("nonsense").then().statusCode(410);
        company.chooseUsername("nonsense", company.username()).then().statusCode(410);
        company.askForCode("nonsense").then().statusCode(410);
        company.confirm("nonsense", "123456").then().statusCode(410).body("code", equalTo("REGISTRATION_EXPIRED"));
    }

    private static String fullWidth(Enterprise company) {
        return company.text("orgName").replace('(', '（').replace(')', '）');
    }

    private long count(String sql, String parameter) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(parameter))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
    }
}
