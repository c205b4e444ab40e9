package io.yinxin.registration;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.yinxin.sandbox.Mode;
import io.yinxin.sandbox.Provider;
import io.yinxin.sandbox.Sandbox;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.TestClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A company whose electronic licence tells its data. */
@ApiTest
class LicenceRegistrationTest {
    private static final String LICENCES = "/api/v1/registrations/licences";

    @SuppressWarnings("NullAway.Init")
    Sandbox sandbox;

    @Inject
    Pool pool;

    @Inject
    TestClock clock;

    @BeforeEach
    void forgetFormerTests() {
        pool.query("delete from code_sending").execute().await().indefinitely();
        pool.query("delete from platform_throttle").execute().await().indefinitely();
    }

    @AfterEach
    void everythingWorksAgain() {
        sandbox.reset();
        clock.reset();
    }

    @Test
    @Tag("REG-47")
    @Tag("REG-48")
    @DisplayName(
            "What the holder confirms fills step 1; the register of companies is not asked, step 2 follows as ever")
    void registers() {
        Enterprise company = new Enterprise(sandbox);
        JsonPath scan = start();
        state(scan).body("state", equalTo("WAITING")).body("organisation", nullValue());
        sandbox.licences().scan(idOf(scan));
        state(scan).body("state", equalTo("SCANNED"));
        confirm(scan, company);
        state(scan)
                .body("state", equalTo("CONFIRMED"))
                .body("organisation.uscc", equalTo(company.text("uscc")))
                .body("organisation.orgCode", equalTo(company.text("orgCode")))
                .body("organisation.legalRepName", equalTo(company.text("legalRepName")));
        sandbox.mode(Provider.REGISTRY, Mode.DOWN);
        company.organisation.put("licenceId", scan.getString("licenceId"));
        given().cookie("yinxin", company.register())
                .get("/api/v1/account")
                .then()
                .body("origin", equalTo("ELICENCE"))
                .body("realName.level", equalTo("MEDIUM"));
    }

    @Test
    @Tag("REG-48")
    @DisplayName("A form that says other things than the licence is refused beside those fields; identity is checked")
    void sticksToTheLicence() {
        Enterprise company = new Enterprise(sandbox);
        JsonPath scan = start();
        confirm(scan, company);
        state(scan);
        company.organisation.put("licenceId", scan.getString("licenceId"));
        company.with("legalRepName", "王某某")
                .begin()
                .then()
                .statusCode(422)
                .body("code", equalTo("ORG_CHECK_FAILED"))
                .body("fieldErrors.field", hasItem("legalRepName"));
        sandbox.mode(Provider.IDENTITY, Mode.DOWN);
        company.with("legalRepName", "张某某").begin().then().statusCode(503);
    }

    @Test
    @Tag("REG-48")
    @DisplayName("A scan that was not confirmed, is unknown or old gives nothing")
    void needsConfirmation() {
        Enterprise company = new Enterprise(sandbox);
        JsonPath scan = start();
        company.organisation.put("licenceId", scan.getString("licenceId"));
        company.begin().then().statusCode(410).body("code", equalTo("LICENCE_EXPIRED"));
        confirm(scan, company);
        clock.advance(Duration.ofMinutes(1));
        company.registrationId();
        clock.advance(Duration.ofMinutes(40));
        company.begin().then().statusCode(410);
        company.organisation.put("licenceId", "nonsense");
        company.begin().then().statusCode(410);
        given().get(LICENCES + "/nonsense").then().statusCode(404);
    }

    @Test
    @Tag("REG-49")
    @DisplayName("That the organisation has an administrator is told after the licence is confirmed")
    void administeredAlready() {
        Enterprise company = new Enterprise(sandbox);
        company.register();
        JsonPath scan = start();
        sandbox.licences().scan(idOf(scan));
        state(scan).statusCode(200).body("state", equalTo("SCANNED"));
        confirm(scan, company);
        state(scan).statusCode(422).body("code", equalTo("ORG_ADMIN_EXISTS"));
    }

    @Test
    @Tag("REG-50")
    @DisplayName("Cancelled on the phone and expired are told as such")
    void ends() {
        JsonPath cancelled = start();
        sandbox.licences().cancel(idOf(cancelled));
        state(cancelled).body("state", equalTo("CANCELLED"));
        JsonPath expired = start();
        clock.advance(Duration.ofMinutes(4));
        state(expired).body("state", equalTo("EXPIRED"));
    }

    private static JsonPath start() {
        return given().header("X-Yinxin-Request", "1")
                .contentType("application/json")
                .post(LICENCES)
                .then()
                .statusCode(201)
                .body("qrSvg", startsWith("<svg"))
                .extract()
                .jsonPath();
    }

    private void confirm(JsonPath scan, Enterprise company) {
        sandbox.licences()
                .confirm(
                        idOf(scan),
                        Map.of(
                                "uscc", company.text("uscc"),
                                "orgName", company.text("orgName"),
                                "legalRepName", company.text("legalRepName"),
                                "holderKind", "LEGAL_REPRESENTATIVE"));
    }

    /** A second later than the last question. */
    private ValidatableResponse state(JsonPath scan) {
        clock.advance(Duration.ofMillis(1100));
        return given().get(LICENCES + "/" + scan.getString("licenceId")).then();
    }

    private static String idOf(JsonPath scan) {
        String content = scan.getString("qrContent");
        return content.substring(content.lastIndexOf('/') + 1);
    }
}
