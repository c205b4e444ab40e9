package io.yinxin.usernamerecovery;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.yinxin.sandbox.Message;
import io.yinxin.sandbox.Sandbox;
import io.yinxin.testing.SolvedCaptcha;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One recovery, with the calls the page makes. */
final class Browser {
    private static final String BASE = "/api/v1/recoveries/username";

    final String recoveryId;
    private final Sandbox sandbox;

    Browser(Sandbox sandbox, String kind, String method) {
        this.sandbox = sandbox;
        recoveryId = request()
                .body(Map.of("kind", kind, "method", method))
                .post(BASE)
                .then()
                .statusCode(201)
                .extract()
                .path("recoveryId");
    }

    static RequestSpecification request() {
        return given().header("X-Yinxin-Request", "1").contentType("application/json");
    }

    Response post(String step, Object body) {
        return request()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post(BASE + "/" + recoveryId + "/" + step);
    }

    Response post(String step) {
        return request().header("Idempotency-Key", UUID.randomUUID()).post(BASE + "/" + recoveryId + "/" + step);
    }

    Response view() {
        return request().get(BASE + "/" + recoveryId);
    }

    Response picture(String slot, byte[] body) {
        return given().header("X-Yinxin-Request", "1")
                .contentType("application/octet-stream")
                .body(body)
                .put(BASE + "/" + recoveryId + "/pictures/" + slot);
    }

    Response askForCode(String mobile, @Nullable String receiver) {
        SolvedCaptcha captcha = SolvedCaptcha.get();
        Map<String, Object> body = new HashMap<>(
                Map.of("mobile", mobile, "captchaId", captcha.captchaId(), "imageCode", captcha.imageCode()));
        if (receiver != null) {
            body.put("receiver", receiver);
        }
        return post("sms-codes", body);
    }

    String code(String mobile) {
        return code(mobile, null);
    }

    String code(String mobile, @Nullable String receiver) {
        Instant before = Instant.now().minusSeconds(1);
        sandbox.inbox().clear();
        askForCode(mobile, receiver).then().statusCode(202);
        return Objects.requireNonNull(await(sandbox, mobile, before).code());
    }

    Response askForEmail(String email) {
        SolvedCaptcha captcha = SolvedCaptcha.get();
        return post(
                "email-codes",
                Map.of("email", email, "captchaId", captcha.captchaId(), "imageCode", captcha.imageCode()));
    }

    String emailCode(String email) {
        Instant before = Instant.now().minusSeconds(1);
        sandbox.inbox().clear();
        askForEmail(email).then().statusCode(202);
        return Objects.requireNonNull(await(sandbox, email, before).code());
    }

    /** Step 1 of an administrator, with a fresh code. */
    Response organisation(Firm firm, String mobile) {
        return post(
                "organisation",
                Map.of("orgName", firm.name, "orgCode", firm.orgCode, "mobile", mobile, "smsCode", code(mobile)));
    }

    Response mobile(String mobile) {
        return post("mobile", Map.of("mobile", mobile, "smsCode", code(mobile)));
    }

    static Message await(Sandbox sandbox, String receiver, Instant since) {
        try {
            return sandbox.inbox()
                    .await(
                            message -> message.to().equalsIgnoreCase(receiver)
                                    && message.at().isAfter(since)
                                    && message.code() != null,
                            Duration.ofSeconds(15));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
