package io.yinxin.registration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.accounts.OverseasData;
import io.yinxin.accounts.OverseasOrganisations;
import io.yinxin.sandbox.Sandbox;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.Numbers;
import io.yinxin.testing.Reactive;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ApiTest
class OverseasRegistrationTest {
    @SuppressWarnings("NullAway.Init")
    Sandbox sandbox;

    @Inject
    Pool pool;

    @Inject
    OverseasOrganisations organisations;

    @BeforeEach
    void forgetFormerTests() {
        pool.query("delete from code_sending").execute().await().indefinitely();
        pool.query("delete from platform_throttle").execute().await().indefinitely();
    }

    @Test
    @Tag("REG-39")
    @Tag("REG-43")
    @Tag("REG-45")
    @Tag("REG-46")
    @DisplayName("An overseas organisation registers by e-mail; what it said of itself is kept, and it signs in")
    void registers() {
        Visitor organisation = Visitor.overseas(sandbox).with("notes", "two lines\nof notes");
        UUID account = UUID.fromString(
                organisation.registerByEmail().then().statusCode(201).extract().path("accountId"));
        Visitor.signIn(organisation.text("username")).then().statusCode(201).body("kind", equalTo("OVERSEAS"));
        OverseasData data = Reactive.get(() -> organisations.ofAccount(account));
        assertThat(data.country()).isEqualTo("SGP");
        assertThat(data.registrationNumber()).isEqualTo(organisation.text("countryRegNo"));
        assertThat(data.notes()).isEqualTo("two lines\nof notes");
        assertThat(data.contactFax()).isNull();
        assertThat(pool.preparedQuery("select email_verified from account where id = $1")
                        .execute(Tuple.of(account))
                        .await()
                        .indefinitely()
                        .iterator()
                        .next()
                        .getBoolean(0))
                .isTrue();
    }

    @Test
    @Tag("REG-42")
    @Tag("REG-44")
    @DisplayName(
            "A number is registered once in its country, however it is written; without a number nothing is compared")
    void oneNumber() {
        String tail = Numbers.mobile();
        Visitor first = Visitor.overseas(sandbox).with("countryRegNo", "ab-" + tail + ".1");
        first.registerByEmail().then().statusCode(201);
        Visitor.overseas(sandbox)
                .with("countryRegNo", "AB" + tail + "/1")
                .registerByEmail()
                .then()
                .statusCode(422)
                .body("code", equalTo("OVERSEAS_EXISTS"))
                .body("fieldErrors.field", equalTo(List.of("countryRegNo")));
        Visitor.overseas(sandbox)
                .with("countryRegNo", "AB" + tail + "/1")
                .with("country", "MYS")
                .registerByEmail()
                .then()
                .statusCode(201);
        Visitor.overseas(sandbox)
                .without("countryRegNo")
                .registerByEmail()
                .then()
                .statusCode(201);
        Visitor.overseas(sandbox)
                .without("countryRegNo")
                .registerByEmail()
                .then()
                .statusCode(201);
    }

    @Test
    @Tag("REG-43")
    @DisplayName("With a wrong code neither the number nor the user name is told to be taken")
    void codeComesFirst() {
        Visitor first = Visitor.overseas(sandbox);
        first.registerByEmail().then().statusCode(201);
        Visitor second = Visitor.overseas(sandbox)
                .with("countryRegNo", first.text("countryRegNo"))
                .with("username", first.text("username"));
        String registrationId = second.registrationId();
        String code = second.receiveEmail(registrationId);
        second.with("emailCode", Visitor.otherThan(code))
                .confirm(registrationId)
                .then()
                .statusCode(422)
                .body("fieldErrors.code", equalTo(List.of("EMAIL_CODE_WRONG")));
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource({
        "country, CHN, COUNTRY_INVALID",
        "country, XXX, COUNTRY_INVALID",
        "countryRegNo, 12 34, REG_NO_INVALID",
        "countryRegNo, ---, REG_NO_INVALID",
        "contactPhone, 12a45, PHONE_INVALID",
        "contactFax, 1234, PHONE_INVALID",
        "contactMobile, +-+-+, PHONE_INVALID",
        "address, x, ADDRESS_INVALID",
        "orgName, x, ORG_NAME_INVALID",
        "email, nobody, EMAIL_INVALID",
        "agree, false, AGREEMENT_REQUIRED"
    })
    @Tag("REG-39")
    @Tag("REG-41")
    void fields(String field, String value, String code) {
        Visitor organisation = Visitor.overseas(sandbox).with("emailCode", "123456");
        organisation
                .with(field, field.equals("agree") ? (Object) Boolean.parseBoolean(value) : value)
                .confirm(organisation.registrationId())
                .then()
                .statusCode(422)
                .body("fieldErrors.find { it.field == '" + field + "' }.code", equalTo(code));
    }

    @Test
    @Tag("REG-39")
    @DisplayName("Texts that are too long are told with their limit")
    void tooLong() {
        Visitor organisation = Visitor.overseas(sandbox).with("department", "x".repeat(101));
        organisation
                .confirm(organisation.registrationId())
                .then()
                .statusCode(422)
                .body("fieldErrors.find { it.field == 'department' }.message", equalTo("内容过长，最多100个字符"));
    }

    @Test
    @Tag("REG-40")
    @Tag("REG-41")
    @DisplayName("Countries and regions come in both languages, without mainland China")
    void countries() {
        given().get("/api/v1/countries")
                .then()
                .statusCode(200)
                .body("findAll { it.code == 'CHN' }", hasSize(0))
                .body("code", hasItem("SGP"))
                .body("find { it.code == 'SGP' }.nameZh", equalTo("新加坡"))
                .body("find { it.code == 'SGP' }.nameEn", equalTo("Singapore"))
                .body("find { it.code == 'HKG' }.nameZh", equalTo("中国香港"))
                .body("find { it.code == 'TWN' }.nameEn", equalTo("Taiwan, China"))
                .body("findAll { it.nameZh.empty || it.nameEn.empty || it.code.length() != 3 }", hasSize(0));
        assertThat(given().get("/api/v1/countries").<List<?>>path("")).hasSizeGreaterThan(240);
    }
}
