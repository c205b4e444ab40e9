package io.yinxin.partners;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.sandbox.Sandbox;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.Numbers;
import io.yinxin.testing.SolvedCaptcha;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Registrations a partner site hands in from pages of its own. */
@ApiTest
class PartnerRegistrationTest {
    private static final String BASE = "/api/v1/registrations/individual";

    @SuppressWarnings("NullAway.Init")
    Sandbox sandbox;

    @Inject
    Pool pool;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    @BeforeEach
    void forgetFormerTests() {
        pool.query("delete from code_sending").execute().await().indefinitely();
        pool.query("delete from platform_throttle").execute().await().indefinitely();
    }

    @Test
    @Tag("REG-11")
    @Tag("REG-12")
    @DisplayName(
            "A signed registration passes the same checks; the account keeps the site and can sign in here at once")
    void registers() throws Exception {
        String registrationId = post(BASE, "").then().statusCode(201).extract().path("registrationId");
        String mobile = Numbers.mobile();
        SolvedCaptcha captcha = SolvedCaptcha.get();
        post(
                        BASE + "/" + registrationId + "/sms-codes",
                        write(Map.of(
                                "mobile", mobile,
                                "captchaId", captcha.captchaId(),
                                "imageCode", captcha.imageCode())))
                .then()
                .statusCode(202);
        String code = Objects.requireNonNull(
                sandbox.inbox().awaitTo(mobile, Duration.ofSeconds(10)).code());
        Map<String, Object> form = person(mobile, code);
        post(BASE + "/" + registrationId + "/confirmation", write(form)).then().statusCode(201);
        Row account = pool.preparedQuery("select origin, partner_site from account where username = $1")
                .execute(Tuple.of(form.get("username")))
                .await()
                .indefinitely()
                .iterator()
                .next();
        assertThat(account.getString("origin")).isEqualTo("PARTNER");
        assertThat(account.getString("partner_site")).isEqualTo("sample-port");
    }

    @Test
    @Tag("REG-12")
    @DisplayName("A registration a partner has begun goes on by that partner only")
    void staysWithItsSite() throws Exception {
        String registrationId = post(BASE, "").then().statusCode(201).extract().path("registrationId");
        given().header("X-Yinxin-Request", "1")
                .contentType("application/json")
                .body(Map.of("username", Numbers.username()))
                .post(BASE + "/" + registrationId + "/username")
                .then()
                .statusCode(410);
        post(BASE + "/" + registrationId + "/username", write(Map.of("username", Numbers.username())))
                .then()
                .statusCode(202);
    }

    @Test
    @Tag("REG-12")
    @DisplayName("Other content, path, address, site or key than signed, a second use, an old time: refused as a whole")
    void refusesForgeries() {
        PartnerSignature right = signature();
        send(right, BASE, "", BASE, "").then().statusCode(201);
        refused(send(right, BASE, "", BASE, ""));
        refused(send(signature(), BASE, "{}", BASE, "{ }"));
        refused(send(signature(), BASE + "?x=1", "", BASE, ""));
        refused(send(new PartnerSignature("sample-port", "ff".repeat(32), now()), BASE, "", BASE, ""));
        refused(send(new PartnerSignature("unknown", PartnerSignature.KEY, now()), BASE, "", BASE, ""));
        refused(send(
                new PartnerSignature(
                        "former-port", "1f1e1d1c1b1a191817161514131211100f0e0d0c0b0a09080706050403020100", now()),
                BASE,
                "",
                BASE,
                ""));
        PartnerSignature old = signature();
        old.timestamp = clock.instant().minus(Duration.ofMinutes(6)).toString();
        refused(send(old, BASE, "", BASE, ""));
        refused(given().header("X-Yinxin-Request", "1")
                .header("X-Partner", "sample-port")
                .post(BASE));
    }

    @Test
    @Tag("REG-12")
    @Tag("GEN-36")
    @DisplayName("Limits per address count the address of the user behind the partner")
    void limitsTheUser() {
        for (int n = 0; n < 60; n++) {
            PartnerSignature one = signature();
            one.clientAddress = "203.0.113.77";
            send(one, BASE, "", BASE, "").then().statusCode(201);
        }
        PartnerSignature again = signature();
        again.clientAddress = "203.0.113.77";
        send(again, BASE, "", BASE, "").then().statusCode(429);
        send(signature(), BASE, "", BASE, "").then().statusCode(201);
    }

    @Test
    @Tag("REG-13")
    @DisplayName("The page learns from the catalogue where to lead back to; sites that left it are unknown")
    void catalogue() {
        given().header("Accept-Language", "en-US")
                .get("/api/v1/partner-sites/sample-port")
                .then()
                .statusCode(200)
                .body("name", equalTo("Sample Port"))
                .body("address", equalTo("https://port.sample.example/"))
                .body("registration", nullValue())
                .body("key", nullValue());
        given().get("/api/v1/partner-sites/former-port").then().statusCode(404);
        given().get("/api/v1/partner-sites/nobody").then().statusCode(404);
    }

    private static void refused(Response answer) {
        answer.then().statusCode(403).body("code", equalTo("REQUEST_NOT_TRUSTED"));
    }

    private Response post(String path, String body) {
        return send(signature(), path, body, path, body);
    }

    private static Response send(
            PartnerSignature signature, String signedPath, String signedBody, String path, String body) {
        var request = signature
                .sign(given().header("X-Yinxin-Request", "1"), "POST", signedPath, signedBody)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json");
        return (body.isEmpty() ? request : request.body(body.getBytes(StandardCharsets.UTF_8))).post(path);
    }

    private PartnerSignature signature() {
        return new PartnerSignature("sample-port", PartnerSignature.KEY, now());
    }

    private String now() {
        return clock.instant().toString();
    }

    private String write(Object value) throws JsonProcessingException {
        return json.writeValueAsString(value);
    }

    private static Map<String, Object> person(String mobile, String code) {
        Map<String, Object> form = new HashMap<>();
        form.put("name", "钱某某");
        form.put("idType", "ID_CARD");
        form.put("idNumber", Numbers.idCard());
        form.put("idValidFrom", "20200101");
        form.put("idValidTo", "00000000");
        form.put("username", Numbers.username());
        form.put("password", "Sound-Pass-7");
        form.put("passwordConfirm", "Sound-Pass-7");
        form.put("mobile", mobile);
        form.put("smsCode", code);
        form.put("email", "partner@example.test");
        form.put("agreementVersion", 1);
        form.put("agree", true);
        return form;
    }
}
