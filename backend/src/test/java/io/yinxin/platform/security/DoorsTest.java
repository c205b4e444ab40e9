package io.yinxin.platform.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.yinxin.testing.ApiTest;
import io.yinxin.testing.People;
import io.yinxin.testing.Person;
import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ApiTest
class DoorsTest {
    @Inject
    People people;

    @Test
    @Tag("GEN-06")
    @DisplayName("GET behind a right is open to the kinds that have it and answers 403 FORBIDDEN to others")
    void byKind() {
        Person administrator = people.anAdministrator();
        Person operator = people.anOperatorOf(administrator);
        administrator.request().get("/api/v1/test/seals").then().statusCode(200);
        operator.request().get("/api/v1/test/persons").then().statusCode(200);
        operator.request().get("/api/v1/test/seals").then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        administrator.request().get("/api/v1/test/persons").then().statusCode(403);
    }

    @Test
    @Tag("UIC-23")
    @DisplayName("GET behind a right without a session answers 401 SESSION_EXPIRED, reason NONE")
    void nobody() {
        given().get("/api/v1/test/seals")
                .then()
                .statusCode(401)
                .body("code", equalTo("SESSION_EXPIRED"))
                .body("params.reason", equalTo("NONE"));
        given().cookie("yinxin", "A".repeat(43))
                .get("/api/v1/test/seals")
                .then()
                .statusCode(401)
                .body("params.reason", equalTo("NONE"));
    }

    @Test
    @Tag("GEN-19")
    @DisplayName("GET with a password somebody else has set answers 403 until it is changed")
    void initialPassword() {
        people.anAdministratorWhoMustChangePassword()
                .request()
                .get("/api/v1/test/seals")
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
    }
}
