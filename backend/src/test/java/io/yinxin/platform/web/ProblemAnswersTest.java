package io.yinxin.platform.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.yinxin.testing.ApiTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ApiTest
class ProblemAnswersTest {
    @Test
    @Tag("GEN-40")
    @DisplayName("GET /api/v1/nowhere answers 404 as problem details with code, message and reference")
    void unknownAddress() {
        given().header("Accept-Language", "en-US")
                .get("/api/v1/nowhere")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("NOT_FOUND"))
                .body("message", equalTo("Not found"))
                .body("reference", matchesPattern("[0-9a-f-]{36}"));
    }

    @Test
    @Tag("UIC-27")
    @DisplayName("Answers forbid framing, foreign content and, for the API, caching")
    void securityHeaders() {
        given().get("/api/v1/nowhere")
                .then()
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("Date", matchesPattern("[A-Z][a-z]{2}, \\d{2} [A-Z][a-z]{2} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Cache-Control", equalTo("no-store"));
    }
}
