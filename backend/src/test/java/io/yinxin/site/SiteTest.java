package io.yinxin.site;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import io.yinxin.testing.ApiTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ApiTest
class SiteTest {
    @Test
    @Tag("GEN-45")
    @Tag("UIC-06")
    @DisplayName("GET /site answers name, support, foot links and limits from the settings, in Chinese by default")
    void inChinese() {
        given().get("/api/v1/site")
                .then()
                .statusCode(200)
                .body("name", equalTo("印信"))
                .body("production", is(false))
                .body("support.phone", equalTo("010-00000000"))
                .body("support.hours", equalTo("工作日 9:00-17:00"))
                .body("footerLinks.label", contains("网站地图"))
                .body("register.name", equalTo("国家企业信用信息公示系统"))
                .body("limits.captchaSeconds", is(120))
                .body("limits.codeResendSeconds", is(60))
                .body("limits.sessionIdleSeconds", is(1800))
                .body("limits.idleWarningSeconds", is(120));
    }

    @Test
    @Tag("GEN-33")
    @DisplayName("GET /site answers in English when asked to")
    void inEnglish() {
        given().header("Accept-Language", "en-US")
                .get("/api/v1/site")
                .then()
                .body("name", equalTo("Yinxin"))
                .body("support.hours", equalTo("Weekdays 9:00-17:00"))
                .body("footerLinks.label", contains("Site map"));
    }

    @Test
    @Tag("REG-33")
    @Tag("RCP-21")
    @DisplayName(
            "GET /site says for which business individuals are admitted, and where public institutions are registered")
    void admitted() {
        given().get("/api/v1/site")
                .then()
                .body("individualBusiness", containsString("个人用户"))
                .body("institutionRegister.name", equalTo("事业单位登记信息公示平台"));
        given().header("Accept-Language", "en-US")
                .get("/api/v1/site")
                .then()
                .body("individualBusiness", containsString("Individuals"))
                .body("institutionRegister.name", equalTo("the public register of institutions"));
    }

    @Test
    @Tag("GEN-02")
    @DisplayName("GET /site names the supported browsers")
    void browsers() {
        given().get("/api/v1/site").then().body("browsers.name", contains("Chrome", "Edge", "Firefox"));
    }

    @Test
    @Tag("CRD-31")
    @DisplayName("GET /site tells where the agent listens, how old it may be, and where to get it")
    void agent() {
        given().get("/api/v1/site")
                .then()
                .body("agent.minimumVersion", equalTo("0.1"))
                .body("agent.latestVersion", equalTo("1.2.0"))
                .body("agent.ports", contains(24817, 24818, 24819))
                .body("agent.downloads.system", contains("Debian 12"))
                .body("agent.downloads[0].size", is(62_400_000));
    }

    @Test
    @Tag("GEN-49")
    @DisplayName("GET /document-types answers the catalogue in the page's language")
    void documentTypes() {
        given().header("Accept-Language", "en-US")
                .get("/api/v1/document-types")
                .then()
                .statusCode(200)
                .body(
                        "code",
                        contains("ID_CARD", "PASSPORT", "TW_PERMIT", "HKMO_PERMIT", "FOREIGNER_RESIDENCE", "OTHER"))
                .body("label", hasItems("ID card", "Passport", "Other document"))
                .body("active", everyItem(is(true)));
        given().get("/api/v1/document-types").then().body("label", hasItems("身份证", "护照", "其他证件"));
    }
}
