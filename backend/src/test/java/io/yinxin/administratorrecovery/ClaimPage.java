package io.yinxin.administratorrecovery;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.yinxin.sandbox.Message;
import io.yinxin.sandbox.Sandbox;
import io.yinxin.testing.Numbers;
import io.yinxin.testing.SolvedCaptcha;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import javax.imageio.ImageIO;

/** The calls of the page, in one browser. */
final class ClaimPage {
    static final String PASSWORD = "Taking-Over-7";
    private static final String BASE = "/api/v1/recoveries/administrator";
    private static final Set<String> READ = ConcurrentHashMap.newKeySet();

    final String mobile = Numbers.mobile();
    final String username = Numbers.username();
    private final Sandbox sandbox;
    private final String recoveryId;

    ClaimPage(Sandbox sandbox) {
        this.sandbox = sandbox;
        recoveryId = request().post(BASE).then().statusCode(201).extract().path("recoveryId");
    }

    private static RequestSpecification request() {
        return given().header("X-Yinxin-Request", "1").contentType("application/json");
    }

    ValidatableResponse post(String path, Map<String, ?> body) {
        return request().body(body).post(BASE + "/" + recoveryId + path).then();
    }

    ValidatableResponse view() {
        return request().get(BASE + "/" + recoveryId).then();
    }

    ValidatableResponse organisation(String uscc, String orgName, String legalRepIdNumber) {
        Map<String, Object> form = new HashMap<>();
        form.put("orgKind", "ENTERPRISE");
        form.put("uscc", uscc);
        form.put("orgName", orgName);
        form.put("legalRepName", "张某某");
        form.put("legalRepIdType", "ID_CARD");
        form.put("legalRepIdNumber", legalRepIdNumber);
        form.put("legalRepIdValidFrom", "20200101");
        form.put("legalRepIdValidTo", "00000000");
        return post("/organisation", form);
    }

    /** With a fresh code to the mobile. */
    ValidatableResponse person(String name, String idNumber) {
        SolvedCaptcha captcha = SolvedCaptcha.get();
        post("/sms-codes", Map.of("mobile", mobile, "captchaId", captcha.captchaId(), "imageCode", captcha.imageCode()))
                .statusCode(202);
        Map<String, Object> form = new HashMap<>();
        form.put("name", name);
        form.put("idType", "ID_CARD");
        form.put("idNumber", idNumber);
        form.put("idValidFrom", "20200101");
        form.put("idValidTo", "00000000");
        form.put("email", "next." + username + "@example.test");
        form.put("mobile", mobile);
        form.put("smsCode", codeToMobile());
        form.put("username", username);
        form.put("password", PASSWORD);
        form.put("passwordConfirm", PASSWORD);
        form.put("agreementVersion", 1);
        form.put("agree", true);
        return post("/person", form);
    }

    ValidatableResponse picture(String slot) {
        return given().header("X-Yinxin-Request", "1")
                .contentType("application/octet-stream")
                .body(aPicture())
                .put(BASE + "/" + recoveryId + "/pictures/" + slot)
                .then();
    }

    ValidatableResponse submit() {
        return request()
                .header("Idempotency-Key", UUID.randomUUID())
                .post(BASE + "/" + recoveryId + "/submission")
                .then();
    }

    static ValidatableResponse object(String token) {
        return request()
                .body(Map.of("token", token))
                .post("/api/v1/recoveries/administrator-objections")
                .then();
    }

    /** The secret of the newest link in a message with these words. */
    String linkTo(String address, String words) {
        String text = await(address, one -> one.text().contains(words) && READ.add(one.id()))
                .text();
        String secret = text.substring(text.indexOf("/recovery/administrator/objection#") + 34);
        return secret.split("[^A-Za-z0-9_-]", 2)[0];
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

    private String codeToMobile() {
        Message message = await(mobile, one -> one.code() != null && !READ.contains(one.id()));
        READ.add(message.id());
        return Objects.requireNonNull(message.code());
    }

    private static byte[] aPicture() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
