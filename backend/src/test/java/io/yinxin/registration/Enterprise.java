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

/** A company, or a public institution, that registers: right data, to be spoilt by tests, and the calls of the page. */
final class Enterprise {
    static final String PASSWORD = "Sound-Pass-7";

    final Map<String, Object> organisation = new HashMap<>();
    final Map<String, Object> administrator = new HashMap<>();
    final String mobile = Numbers.mobile();
    String language = "zh-CN";

    private final Sandbox sandbox;
    private final String base;

    Enterprise(Sandbox sandbox) {
        this(sandbox, "enterprise");
    }

    static Enterprise institution(Sandbox sandbox) {
        return new Enterprise(sandbox, "institution");
    }

    private Enterprise(Sandbox sandbox, String kind) {
        this.sandbox = sandbox;
        this.base = "/api/v1/registrations/" + kind;
        String orgCode = Numbers.orgCode();
        organisation.put("uscc", Numbers.uscc(orgCode));
        organisation.put("orgCode", orgCode);
        organisation.put("orgName", "云海测试(" + orgCode + ")有限公司");
        organisation.put("legalRepName", "张某某");
        organisation.put("legalRepIdType", "ID_CARD");
        organisation.put("legalRepIdNumber", Numbers.idCard());
        organisation.put("legalRepIdValidFrom", "20200101");
        organisation.put("legalRepIdValidTo", "00000000");
        administrator.put("username", Numbers.username());
        administrator.put("password", PASSWORD);
        administrator.put("passwordConfirm", PASSWORD);
        administrator.put("name", "李某某");
        administrator.put("idType", "ID_CARD");
        administrator.put("idNumber", Numbers.idCard());
        administrator.put("idValidFrom", "20200101");
        administrator.put("idValidTo", "20991231");
        administrator.put("email", "admin@example.test");
        administrator.put("mobile", mobile);
        administrator.put("agreementVersion", 1);
        administrator.put("agree", true);
    }

    Enterprise with(String field, Object value) {
        (organisation.containsKey(field) ? organisation : administrator).put(field, value);
        return this;
    }

    String username() {
        return text("username");
    }

    /** What stands in a field. */
    String text(String field) {
        return String.valueOf((organisation.containsKey(field) ? organisation : administrator).get(field));
    }

    /** Step 1 with a key of its own. */
    Response begin() {
        return request()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(organisation)
                .post(base);
    }

    /** Step 1 that succeeds. */
    String registrationId() {
        return begin().then().statusCode(201).extract().path("registrationId");
    }

    Response change(String registrationId) {
        return request().body(organisation).put(base + "/" + registrationId);
    }

    Response chooseUsername(String registrationId, String username) {
        return request().body(Map.of("username", username)).post(base + "/" + registrationId + "/username");
    }

    Response askForCode(String registrationId) {
        SolvedCaptcha captcha = SolvedCaptcha.get();
        return request()
                .body(Map.of("mobile", mobile, "captchaId", captcha.captchaId(), "imageCode", captcha.imageCode()))
                .post(base + "/" + registrationId + "/sms-codes");
    }

    /** The code as it arrives on the phone. */
    String receiveCode(String registrationId) {
        askForCode(registrationId).then().statusCode(202);
        try {
            return Objects.requireNonNull(
                    sandbox.inbox().awaitTo(mobile, Duration.ofSeconds(10)).code());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Response confirm(String registrationId, String smsCode) {
        return confirm(registrationId, smsCode, UUID.randomUUID());
    }

    Response confirm(String registrationId, String smsCode, UUID key) {
        Map<String, Object> form = new HashMap<>(administrator);
        form.put("smsCode", smsCode);
        return request().header("Idempotency-Key", key).body(form).post(base + "/" + registrationId + "/confirmation");
    }

    /** The whole way. @return the session's cookie */
    String register() {
        String registrationId = registrationId();
        return confirm(registrationId, receiveCode(registrationId))
                .then()
                .statusCode(201)
                .extract()
                .cookie("yinxin");
    }

    private RequestSpecification request() {
        return given().header("X-Yinxin-Request", "1")
                .header("Accept-Language", language)
                .contentType("application/json");
    }
}
