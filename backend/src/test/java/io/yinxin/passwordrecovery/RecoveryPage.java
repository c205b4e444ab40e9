package io.yinxin.passwordrecovery;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.yinxin.sandbox.Message;
import io.yinxin.sandbox.Sandbox;
import io.yinxin.testing.SolvedCaptcha;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** The calls of the page, in one browser. */
final class RecoveryPage {
    static final String BASE = "/api/v1/recoveries/password";
    static final String NEW_PASSWORD = "Fresh-Pass-77";

    private static final Set<String> READ = ConcurrentHashMap.newKeySet();

    private final Sandbox sandbox;
    private String recoveryId = "";

    RecoveryPage(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** Step 1, expected to succeed. */
    ValidatableResponse begin(String username) {
        return begin(withCaptcha(Map.of("username", username)));
    }

    /** The same with a captcha that is answered already. */
    ValidatableResponse begin(Map<String, ?> form) {
        ValidatableResponse answer = send(BASE, form).statusCode(201);
        recoveryId = answer.extract().path("recoveryId");
        return answer;
    }

    static ValidatableResponse start(String username) {
        return send(BASE, withCaptcha(Map.of("username", username)));
    }

    ValidatableResponse view() {
        return given().get(BASE + "/" + recoveryId).then();
    }

    ValidatableResponse post(String path, Map<String, ?> body) {
        return send(BASE + "/" + recoveryId + path, body);
    }

    ValidatableResponse get(String path) {
        return given().get(BASE + "/" + recoveryId + path).then();
    }

    ValidatableResponse askSms(String method, Map<String, ?> fields) {
        Map<String, Object> body = new HashMap<>(fields);
        body.put("method", method);
        return post("/sms-codes", withCaptcha(body));
    }

    ValidatableResponse askEmail(String method, Map<String, ?> fields) {
        Map<String, Object> body = new HashMap<>(fields);
        body.put("method", method);
        return post("/email-codes", withCaptcha(body));
    }

    /** The code that has arrived at an address, each message once. */
    String codeTo(String address) {
        Message message = await(address, one -> one.code() != null && !READ.contains(one.id()));
        READ.add(message.id());
        return Objects.requireNonNull(message.code());
    }

    Message await(String address, Predicate<Message> wanted) {
        try {
            return sandbox.inbox()
                    .await(
                            message -> message.to().equalsIgnoreCase(address) && wanted.test(message),
                            Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The phone's whole proof. */
    ValidatableResponse provePhone(String mobile) {
        askSms("PHONE", Map.of()).statusCode(202);
        return post("/proofs/phone", Map.of("smsCode", codeTo(mobile)));
    }

    ValidatableResponse setPassword(String password) {
        return given().header("X-Yinxin-Request", "1")
                .contentType("application/json")
                .body(Map.of("newPassword", password, "passwordConfirm", password))
                .put(BASE + "/" + recoveryId + "/password")
                .then();
    }

    ValidatableResponse picture(String slot, byte[] file) {
        return given().header("X-Yinxin-Request", "1")
                .contentType("application/octet-stream")
                .body(file)
                .put(BASE + "/" + recoveryId + "/pictures/" + slot)
                .then();
    }

    ValidatableResponse review(Map<String, ?> fields) {
        return given().header("X-Yinxin-Request", "1")
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(withCaptcha(fields))
                .post(BASE + "/" + recoveryId + "/review")
                .then();
    }

    static Map<String, Object> holder(Holders.Somebody somebody, String mobile, String code) {
        Map<String, Object> fields = new HashMap<>(Map.of(
                "name", Holders.NAME,
                "idType", "ID_CARD",
                "idNumber", somebody.idNumber(),
                "idValidFrom", "20200101",
                "idValidTo", "00000000"));
        fields.put("mobile", mobile);
        fields.put("smsCode", code);
        return fields;
    }

    static Map<String, Object> legal(Holders.Somebody administrator, String mobile, String code) {
        Holders.Company company = Objects.requireNonNull(administrator.company());
        Map<String, Object> fields = new HashMap<>(Map.of(
                "orgName",
                company.orgName(),
                "uscc",
                company.uscc(),
                "legalRepName",
                Holders.LEGAL_NAME,
                "legalRepIdType",
                "ID_CARD",
                "legalRepIdNumber",
                company.legalIdNumber(),
                "legalRepIdValidFrom",
                "20200101",
                "legalRepIdValidTo",
                "00000000"));
        fields.put("mobile", mobile);
        fields.put("smsCode", code);
        return fields;
    }

    static Map<String, Object> withCaptcha(Map<String, ?> fields) {
        SolvedCaptcha captcha = SolvedCaptcha.get();
        Map<String, Object> body = new HashMap<>(fields);
        body.put("captchaId", captcha.captchaId());
        body.put("imageCode", captcha.imageCode());
        return body;
    }

    static ValidatableResponse send(String path, Map<String, ?> body) {
        return given().header("X-Yinxin-Request", "1")
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
    }
}
