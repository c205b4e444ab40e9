package io.yinxin.realname;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.yinxin.sandbox.Sandbox;
import io.yinxin.testing.Person;
import io.yinxin.testing.SolvedCaptcha;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who verifies themselves, with the calls of the page. The organisation's data are an administrator's. */
record RealPerson(
        UUID accountId,
        @Nullable UUID organisationId,
        String token,
        String mobile,
        String orgName,
        String uscc,
        String orgCode) {
    static final String BASE = "/api/v1/real-name";
    static final String STEPS = "/legal-representative";
    static final String GOOD_CARD = "6222020000000000125";

    RealPerson at(String name, String ownUscc, String ownOrgCode) {
        return new RealPerson(accountId, organisationId, token, mobile, name, ownUscc, ownOrgCode);
    }

    /** With a card reader. */
    Person withCards() {
        return new Person(accountId, Objects.requireNonNull(organisationId), "", "", token);
    }

    RequestSpecification request() {
        return given().cookie("yinxin", token).header("X-Yinxin-Request", "1").contentType("application/json");
    }

    ValidatableResponse view() {
        return request().get(BASE).then().statusCode(200);
    }

    ValidatableResponse post(String path, Map<String, ?> body) {
        return request().body(body).post(BASE + path).then();
    }

    ValidatableResponse post(String path) {
        return request().post(BASE + path).then();
    }

    /** Step 1 with the organisation's own data, but for these. */
    ValidatableResponse organisation(Map<String, ?> other) {
        Map<String, Object> form = new HashMap<>(Map.of("orgName", orgName, "uscc", uscc, "orgCode", orgCode));
        form.putAll(other);
        return request().body(form).put(BASE + STEPS + "/organisation").then();
    }

    ValidatableResponse identity(String who) {
        return post(STEPS + "/" + who + "/identity", Map.of("idValidFrom", "20200101", "idValidTo", "00000000"));
    }

    ValidatableResponse bankCard(String path, Sandbox sandbox, String phone, String bankCardNo) {
        return post(path, Map.of("bankCardNo", bankCardNo, "reservedPhone", phone, "smsCode", code(sandbox, phone)));
    }

    String code(Sandbox sandbox, String phone) {
        SolvedCaptcha captcha = SolvedCaptcha.get();
        post(
                        "/sms-codes",
                        Map.of(
                                "reservedPhone",
                                phone,
                                "captchaId",
                                captcha.captchaId(),
                                "imageCode",
                                captcha.imageCode()))
                .statusCode(202);
        try {
            return Objects.requireNonNull(
                    sandbox.inbox().awaitTo(phone, Duration.ofSeconds(15)).code());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
