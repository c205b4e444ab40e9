package io.yinxin.registration;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.vertx.mutiny.sqlclient.Pool;
import io.yinxin.sandbox.Mode;
import io.yinxin.sandbox.Provider;
import io.yinxin.sandbox.Sandbox;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.Numbers;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the registers outside say about a registration, as the page gets it. */
@ApiTest
@Tag("REG-18")
@Tag("REG-19")
class OutsideChecksTest {
    @Inject
    Pool pool;

    @SuppressWarnings("NullAway.Init")
    Sandbox sandbox;

    /** All tests come from one address, which may ask for 20 codes a day (GEN-26) and begin 60 registrations an hour. */
    @BeforeEach
    void forgetFormerTests() {
        pool.query("delete from code_sending").execute().await().indefinitely();
        pool.query("delete from platform_throttle").execute().await().indefinitely();
    }

    @AfterEach
    void everythingWorksAgain() {
        sandbox.reset();
    }

    @Test
    @DisplayName("Data that differ from the register are refused beside the fields that do not match")
    void mismatch() {
        Enterprise company = new Enterprise(sandbox);
        company.language = "en-US";
        company.with("orgName", "云海测试公司不符")
                .begin()
                .then()
                .statusCode(422)
                .body("code", equalTo("ORG_CHECK_FAILED"))
                .body("message", containsString("Organisation name"))
                .body("fieldErrors.field", hasItem("orgName"));
    }

    @Test
    @DisplayName("An organisation the register does not know is refused")
    void notFound() {
        new Enterprise(sandbox)
                .with("orgName", "云海测试公司未找到")
                .begin()
                .then()
                .statusCode(422)
                .body("code", equalTo("ORG_CHECK_FAILED"));
    }

    @Test
    @DisplayName("A legal representative whose identity does not match is refused beside name and number")
    void legalRepresentative() {
        new Enterprise(sandbox)
                .with("legalRepIdNumber", Numbers.idCardEnding("0000"))
                .begin()
                .then()
                .statusCode(422)
                .body("code", equalTo("LEGAL_ID_CHECK_FAILED"))
                .body("fieldErrors.field", hasItem("legalRepIdNumber"));
    }

    @Test
    @Tag("REG-23")
    @DisplayName("An administrator whose identity does not match is refused; the form can be mended and sent again")
    void administrator() {
        Enterprise company = new Enterprise(sandbox).with("idNumber", Numbers.idCardEnding("0000"));
        String registrationId = company.registrationId();
        String code = company.receiveCode(registrationId);
        company.confirm(registrationId, code)
                .then()
                .statusCode(422)
                .body("code", equalTo("ID_CHECK_FAILED"))
                .body("fieldErrors.field", hasItem("idNumber"));
        company.with("idNumber", Numbers.idCard())
                .confirm(registrationId, code)
                .then()
                .statusCode(201);
    }

    @Test
    @Tag("GEN-51")
    @DisplayName("A register that is down is never a wrong entry: 503, and the same form passes later")
    void down() {
        Enterprise company = new Enterprise(sandbox);
        sandbox.mode(Provider.REGISTRY, Mode.DOWN);
        company.begin()
                .then()
                .statusCode(503)
                .body("code", equalTo("PROVIDER_UNAVAILABLE"))
                .header("Retry-After", notNullValue());
    }
}
