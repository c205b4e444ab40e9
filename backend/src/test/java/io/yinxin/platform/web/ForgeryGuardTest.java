package io.yinxin.platform.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import io.yinxin.testing.ApiTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ApiTest
class ForgeryGuardTest {
    @Test
    @DisplayName("POST with our header and our origin, or from a program without origin, passes")
    void own() {
        post(given().header("X-Yinxin-Request", "1")).then().statusCode(200);
        post(given().header("X-Yinxin-Request", "1")
                        .header("Origin", "http://localhost:" + RestAssured.port)
                        .header("Sec-Fetch-Site", "same-origin"))
                .then()
                .statusCode(200);
    }

    @Test
    @DisplayName("POST without our header answers 403 REQUEST_NOT_TRUSTED")
    void withoutHeader() {
        post(given()).then().statusCode(403).body("code", equalTo("REQUEST_NOT_TRUSTED"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.test",
                "http://localhost:1",
                "http://localhost.evil.test",
                "http://evil.test/?http://localhost",
                "null",
                "::::",
                ""
            })
    @DisplayName("POST from another origin answers 403 although it carries our header")
    void foreignOrigin(String origin) {
        post(given().header("X-Yinxin-Request", "1").header("Origin", origin))
                .then()
                .statusCode(403)
                .body("code", equalTo("REQUEST_NOT_TRUSTED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none"})
    @DisplayName("POST that the browser says another site made answers 403")
    void foreignSite(String site) {
        post(given().header("X-Yinxin-Request", "1").header("Sec-Fetch-Site", site))
                .then()
                .statusCode(403);
    }

    @Test
    @DisplayName("GET needs no header")
    void reading() {
        given().header("Sec-Fetch-Site", "cross-site")
                .get("/api/v1/agreements/PLATFORM_SERVICE")
                .then()
                .statusCode(200);
    }

    private static io.restassured.response.Response post(RequestSpecification request) {
        return request.contentType("application/json")
                .body("{\"text\":\"a\",\"mobile\":\"13800138000\"}")
                .post("/api/v1/test/echo");
    }
}
