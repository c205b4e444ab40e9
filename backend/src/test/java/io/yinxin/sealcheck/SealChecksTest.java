package io.yinxin.sealcheck;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.SampleDocuments;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The public check over HTTP; nobody is signed in. */
@ApiTest
@Tag("SEL-65")
class SealChecksTest {
    private static final byte[] RUBBISH = "no document".getBytes(StandardCharsets.US_ASCII);

    @Inject
    Pool pool;

    @AfterEach
    void forgetLimits() {
        pool.query("delete from platform_throttle").execute().await().indefinitely();
    }

    @Test
    @Tag("SEL-58")
    @Tag("SEL-66")
    @DisplayName(
            "POST /seal-checks, 200: what nobody has signed is NOT_SIGNED, and pictures are no signature, in both languages")
    void notSigned() {
        for (byte[] file : new byte[][] {SampleDocuments.ofd(), SampleDocuments.pdf()}) {
            check(file, "zh-CN")
                    .statusCode(200)
                    .body("verdict", equalTo("NOT_SIGNED"))
                    .body("text", containsString("没有电子签名"))
                    .body("steps.reason", hasItem("PICTURES_ARE_NOT_SIGNATURES"))
                    .body("steps.text", hasItem(containsString("只是图像")));
            check(file, "en-US")
                    .statusCode(200)
                    .body("text", containsString("no digital signature"))
                    .body("steps.text", hasItem(containsString("mere images")));
        }
    }

    @Test
    @DisplayName("POST /seal-checks, 422: other files, and none at all")
    void otherFiles() {
        check(RUBBISH, "en-US")
                .statusCode(422)
                .body("code", equalTo("SEAL_CHECK_UNSUPPORTED"))
                .body("message", containsString("OFD"));
        check(new byte[0], "en-US").statusCode(422);
    }

    @Test
    @DisplayName("POST /seal-checks, 413: more than the setting allows; what scans may not have, documents may")
    void size() {
        check(new byte[(50 << 20) + 1], "en-US").statusCode(413).body("code", equalTo("PAYLOAD_TOO_LARGE"));
        check(new byte[12 << 20], "en-US").statusCode(422).body("code", equalTo("SEAL_CHECK_UNSUPPORTED"));
        given().header("X-Yinxin-Request", "1")
                .contentType("application/octet-stream")
                .body(new byte[12 << 20])
                .post("/api/v1/seal-pictures/extractions")
                .then()
                .statusCode(413);
    }

    @Test
    @DisplayName("POST /seal-checks, 429: an address that asks without end")
    void throttled() {
        for (int i = 0; i < 120; i++) {
            check(RUBBISH, "en-US").statusCode(422);
        }
        check(RUBBISH, "en-US")
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("TOO_MANY_ATTEMPTS"));
    }

    private static ValidatableResponse check(byte[] file, String language) {
        return given().header("X-Yinxin-Request", "1")
                .header("Accept-Language", language)
                .contentType("application/octet-stream")
                .body(file)
                .post(CheckFile.PATH)
                .then();
    }
}
