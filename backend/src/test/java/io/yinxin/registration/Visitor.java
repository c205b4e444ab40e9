package io.yinxin.registration;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.yinxin.sandbox.Sandbox;
import io.yinxin.testing.Numbers;
import io.yinxin.testing.SolvedCaptcha;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Somebody whose registration begins with nothing: right data, to be spoilt by tests, and the calls of the page. */
final class Visitor {
    final Map<String, Object> form = new HashMap<>();

    private final Sandbox sandbox;
    private final String base;

    private Visitor(Sandbox sandbox, String kind) {
        this.sandbox = sandbox;
        this.base = "/api/v1/registrations/" + kind;
        form.put("username", Numbers.username());
        form.put("password", Enterprise.PASSWORD);
        form.put("passwordConfirm", Enterprise.PASSWORD);
        form.put("email", Numbers.username() + "@example.test");
        form.put("agreementVersion", 1);
        form.put("agree", true);
    }

    static Visitor individual(Sandbox sandbox) {
        Visitor person = new Visitor(sandbox, "individual");
        return person.with("name", "赵某某")
                .with("idType", "ID_CARD")
                .with("idNumber", Numbers.idCard())
                .with("idValidFrom", "20200101")
                .with("idValidTo", "00000000")
                .with("mobile", Numbers.mobile());
    }

    /** With one of the documents of spec 00 section 6.1. */
    static Visitor individual(Sandbox sandbox, String idType) {
        String digits = Numbers.mobile().substring(3);
        String number =
                switch (idType) {
                    case "PASSPORT" -> "XK" + digits + "Z";
                    case "TW_PERMIT" -> digits;
                    case "HKMO_PERMIT" -> "H" + digits;
                    case "FOREIGNER_RESIDENCE" -> "ABC1234" + digits;
                    case "OTHER" -> "AB-" + digits;
                    default -> throw new IllegalArgumentException(idType);
                };
        return individual(sandbox).with("idType", idType).with("idNumber", number);
    }

    static Visitor overseas(Sandbox sandbox) {
        String digits = Numbers.mobile().substring(3);
        return new Visitor(sandbox, "overseas")
                .with("country", "SGP")
                .with("countryRegNo", "UEN-" + digits)
                .with("orgName", "Sample Trading " + digits)
                .with("contactName", "A. Sample")
                .with("contactPhone", "+65 6000 0000")
                .with("address", "1 Sample Road");
    }

    Visitor with(String field, Object value) {
        form.put(field, value);
        return this;
    }

    Visitor without(String field) {
        form.remove(field);
        return this;
    }

    String text(String field) {
        return String.valueOf(form.get(field));
    }

    String registrationId() {
        return request().post(base).then().statusCode(201).extract().path("registrationId");
    }

    Response chooseUsername(String registrationId, String username) {
        return request().body(Map.of("username", username)).post(base + "/" + registrationId + "/username");
    }

    Response askForSms(String registrationId) {
        return ask(registrationId, "sms-codes", "mobile");
    }

    Response askForEmail(String registrationId) {
        return ask(registrationId, "email-codes", "email");
    }

    private Response ask(String registrationId, String codes, String receiver) {
        SolvedCaptcha captcha = SolvedCaptcha.get();
        return request()
                .body(Map.of(
                        receiver, text(receiver), "captchaId", captcha.captchaId(), "imageCode", captcha.imageCode()))
                .post(base + "/" + registrationId + "/" + codes);
    }

    /** The code as it arrives on the phone. */
    String receiveSms(String registrationId) {
        askForSms(registrationId).then().statusCode(202);
        return received("mobile");
    }

    String receiveEmail(String registrationId) {
        askForEmail(registrationId).then().statusCode(202);
        return received("email");
    }

    private String received(String receiver) {
        try {
            return Objects.requireNonNull(sandbox.inbox()
                    .awaitTo(text(receiver), Duration.ofSeconds(10))
                    .code());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Response proveEmail(String registrationId, String emailCode) {
        return request()
                .body(Map.of("email", text("email"), "emailCode", emailCode))
                .post(base + "/" + registrationId + "/email");
    }

    Response confirm(String registrationId) {
        return request()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(form)
                .post(base + "/" + registrationId + "/confirmation");
    }

    /** The whole way by phone. */
    Response registerBySms() {
        String registrationId = registrationId();
        return with("smsCode", receiveSms(registrationId)).confirm(registrationId);
    }

    /** The whole way of an overseas organisation. */
    Response registerByEmail() {
        String registrationId = registrationId();
        return with("emailCode", receiveEmail(registrationId)).confirm(registrationId);
    }

    static Response signIn(String username) {
        SolvedCaptcha captcha = SolvedCaptcha.get();
        return given().header("X-Yinxin-Request", "1")
                .contentType("application/json")
                .body(Map.of(
                        "username",
                        username,
                        "password",
                        Enterprise.PASSWORD,
                        "captchaId",
                        captcha.captchaId(),
                        "imageCode",
                        captcha.imageCode()))
                .post("/api/v1/session");
    }

    static String otherThan(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    private static RequestSpecification request() {
        return given().header("X-Yinxin-Request", "1").contentType("application/json");
    }
}
