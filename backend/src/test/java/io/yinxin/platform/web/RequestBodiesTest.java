package io.yinxin.platform.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.yinxin.testing.ApiTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ApiTest
@Tag("GEN-40")
class RequestBodiesTest {
    private static final String GOOD = "{\"text\":\"a\",\"mobile\":\"13800138000\"}";

    @Test
    @DisplayName("POST with a good body passes")
    void good() {
        post(GOOD).statusCode(200).body("text", equalTo("a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\":\"a\",\"mobile\":\"13800138000\",\"admin\":true}",
                "{\"text\":\"a\",\"text\":\"b\",\"mobile\":\"13800138000\"}",
                "{\"text\":\"a\"",
                "{\"text\":\"a\",\"mobile\":\"13800138000\"} {}",
                "{\"text\":{\"a\":1},\"mobile\":\"13800138000\"}",
                "[]",
                "\"text\"",
                "not json"
            })
    @DisplayName("POST with an unknown, doubled, misshapen or cut body answers 400 MALFORMED_REQUEST")
    void misshapen(String body) {
        post(body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("MALFORMED_REQUEST"))
                .body("message", equalTo("请求格式不正确"));
    }

    @Test
    @DisplayName("POST of deeply nested JSON answers 400 without reading it all")
    void deep() {
        post("{\"text\":" + "[".repeat(100_000)).statusCode(400).body("code", equalTo("MALFORMED_REQUEST"));
    }

    @Test
    @DisplayName("POST without a body answers 422 REQUIRED")
    void absent() {
        post("").statusCode(422).body("fieldErrors.code", contains("REQUIRED"));
        post("null").statusCode(422).body("fieldErrors.code", contains("REQUIRED"));
    }

    @Test
    @Tag("UIC-13")
    @DisplayName("POST with several wrong fields answers all of them, in the language asked for, empty before wrong")
    void allFieldsAtOnce() {
        post("{\"text\":\" \",\"mobile\":\"12\"}")
                .statusCode(422)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("fieldErrors.field", contains("mobile", "text"))
                .body("fieldErrors.code", contains("MOBILE_INVALID", "REQUIRED"))
                .body("fieldErrors[0].message", equalTo("手机号码不正确"));
        given().header("X-Yinxin-Request", "1")
                .header("Accept-Language", "en-US")
                .contentType("application/json")
                .body("{\"text\":\"a\",\"mobile\":\"12\"}")
                .post("/api/v1/test/echo")
                .then()
                .header("Content-Language", equalTo("en-US"))
                .body("fieldErrors[0].message", equalTo("The mobile number is not valid"));
    }

    @Test
    @DisplayName("POST of more than 5 MB answers 413 as a problem before the body was sent")
    void tooLarge() throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("POST /api/v1/test/echo HTTP/1.1\r\nHost: localhost\r\nX-Yinxin-Request: 1\r\n"
                                    + "Content-Type: application/json\r\nContent-Length: 6000000\r\n\r\n{")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = read(socket.getInputStream(), "\"reference\"");
            assertThat(answer)
                    .startsWith("HTTP/1.1 413")
                    .containsIgnoringCase("content-type: application/problem+json")
                    .contains("\"code\":\"PAYLOAD_TOO_LARGE\"");
        }
    }

    @Test
    @DisplayName("POST of another content type answers 415, another method 405, another wanted type 406")
    void otherTypes() {
        given().header("X-Yinxin-Request", "1")
                .contentType("text/plain")
                .body(GOOD)
                .post("/api/v1/test/echo")
                .then()
                .statusCode(415)
                .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
        given().header("X-Yinxin-Request", "1")
                .delete("/api/v1/test/echo")
                .then()
                .statusCode(405)
                .body("code", equalTo("METHOD_NOT_ALLOWED"));
        given().header("X-Yinxin-Request", "1")
                .contentType("application/json")
                .accept("image/png")
                .body(GOOD)
                .post("/api/v1/test/echo")
                .then()
                .statusCode(406);
    }

    @Test
    @DisplayName("GET that fails inside answers 500 with a reference and nothing of the inside")
    void fault() {
        given().get("/api/v1/test/fault")
                .then()
                .statusCode(500)
                .body("code", equalTo("INTERNAL_ERROR"))
                .body("message", containsString("编号"))
                .body(not(containsString("secret")))
                .body(not(containsString("IllegalState")));
    }

    @Test
    @DisplayName("GET while too much waits answers 503 BUSY with Retry-After")
    void busy() {
        given().get("/api/v1/test/busy")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("2"))
                .body("code", equalTo("BUSY"));
    }

    private static String read(InputStream in, String end) throws IOException {
        StringBuilder read = new StringBuilder();
        byte[] part = new byte[4096];
        while (read.indexOf(end) < 0) {
            int length = in.read(part);
            assertThat(length).as("more after: " + read).isPositive();
            read.append(new String(part, 0, length, StandardCharsets.UTF_8));
        }
        return read.toString();
    }

    private static ValidatableResponse post(String body) {
        return given().header("X-Yinxin-Request", "1")
                .contentType("application/json")
                .body(body)
                .post("/api/v1/test/echo")
                .then();
    }
}
