package io.yinxin.testing;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** A captcha got from the API and answered as a browser would: by the proof of work. */
public record SolvedCaptcha(String captchaId, String imageCode) {
    public static SolvedCaptcha get() {
        JsonPath captcha = given().header("X-Yinxin-Request", "1")
                .contentType("application/json")
                .body("{\"kind\":\"PROOF_OF_WORK\"}")
                .post("/api/v1/captchas")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        String challenge = captcha.getString("challenge.challenge");
        String salt = captcha.getString("challenge.salt");
        String payload =
                "{\"algorithm\":\"%s\",\"challenge\":\"%s\",\"number\":%d,\"salt\":\"%s\",\"signature\":\"%s\"}"
                        .formatted(
                                captcha.getString("challenge.algorithm"),
                                challenge,
                                solve(salt, challenge, captcha.getLong("challenge.maxNumber")),
                                salt,
                                captcha.getString("challenge.signature"));
        String answer = Base64.getEncoder().encodeToString(payload.getBytes(StandardCharsets.UTF_8));
        return new SolvedCaptcha(captcha.getString("captchaId"), answer);
    }

    private static long solve(String salt, String challenge, long maxNumber) {
        byte[] wanted = HexFormat.of().parseHex(challenge);
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (long number = 0; number <= maxNumber; number++) {
                if (MessageDigest.isEqual(wanted, sha256.digest((salt + number).getBytes(StandardCharsets.US_ASCII)))) {
                    return number;
                }
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        throw new AssertionError("the challenge has no solution");
    }
}
