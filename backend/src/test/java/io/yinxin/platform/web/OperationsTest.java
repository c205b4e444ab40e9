package io.yinxin.platform.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.yinxin.testing.ApiTest;
import io.yinxin.testing.People;
import io.yinxin.testing.SolvedCaptcha;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What those who run the product look at. */
@ApiTest
class OperationsTest {
    @Inject
    People people;

    @Test
    @DisplayName("GET /q/health/ready asks the database; GET /q/health/live does not")
    void health() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", hasItem(containsString("PostgreSQL")));
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    @DisplayName("GET /q/metrics counts sign-ins by their result")
    void metrics() {
        SolvedCaptcha captcha = SolvedCaptcha.get();
        given().header("X-Yinxin-Request", "1")
                .contentType("application/json")
                .body(Map.of(
                        "username",
                        people.anAdministrator().username(),
                        "password",
                        People.PASSWORD,
                        "captchaId",
                        captcha.captchaId(),
                        "imageCode",
                        captcha.imageCode()))
                .post("/api/v1/session")
                .then()
                .statusCode(201);
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("yinxin_events_total{action=\"SIGNED_IN\",result=\"OK\"}"));
    }

    @Test
    @DisplayName("A stop lets requests under way finish")
    void gracefulStop() {
        assertThat(ConfigProvider.getConfig().getValue("quarkus.shutdown.timeout", Duration.class))
                .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(30));
    }
}
