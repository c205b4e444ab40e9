package io.yinxin.registration;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.yinxin.sandbox.Sandbox;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.Numbers;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of bad input of step 1, at the API. */
@ApiTest
@Tag("REG-16")
@Tag("REG-18")
class OrganisationFormTest {
    @SuppressWarnings("NullAway.Init")
    Sandbox sandbox;

    @ParameterizedTest(name = "{0} = {1} → {2}")
    @CsvSource({
        "uscc, '', REQUIRED",
        "uscc, 123, USCC_INVALID",
        "uscc, 91110108T000000000, USCC_INVALID",
        "orgCode, '', REQUIRED",
        "orgCode, T0000000, ORG_CODE_INVALID",
        "orgName, '', REQUIRED",
        "orgName, 云, ORG_NAME_INVALID",
        "orgName, 云<b>海</b>公司, ORG_NAME_INVALID",
        "legalRepName, '', REQUIRED",
        "legalRepName, 张3, NAME_INVALID",
        "legalRepIdType, '', ID_TYPE_REQUIRED",
        "legalRepIdType, LIBRARY_CARD, ID_TYPE_REQUIRED",
        "legalRepIdNumber, '', REQUIRED",
        "legalRepIdNumber, 110105194912310021, ID_NUMBER_INVALID",
        "legalRepIdNumber, 11010519491331002X, ID_NUMBER_INVALID",
        "legalRepIdValidFrom, '', REQUIRED",
        "legalRepIdValidFrom, 20230230, ID_DATE_INVALID",
        "legalRepIdValidFrom, 2023-01-01, ID_DATE_INVALID",
        "legalRepIdValidFrom, 20990101, ID_DATE_INVALID",
        "legalRepIdValidTo, '', REQUIRED",
        "legalRepIdValidTo, 20101301, ID_DATE_INVALID",
        "legalRepIdValidTo, 20190101, ID_DATE_RANGE",
        "legalRepIdValidTo, 20200601, ID_EXPIRED",
    })
    void refuses(String field, String value, String code) {
        new Enterprise(sandbox)
                .with(field, value)
                .begin()
                .then()
                .statusCode(422)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("fieldErrors.find { it.field == '%s' }.code".formatted(field), equalTo(code));
    }

    @Test
    @DisplayName("Codes that are right each but do not belong together are refused at the organisation code")
    void codesDisagree() {
        new Enterprise(sandbox)
                .with("orgCode", Numbers.orgCode())
                .begin()
                .then()
                .statusCode(422)
                .body("fieldErrors[0].field", equalTo("orgCode"))
                .body("fieldErrors[0].code", equalTo("ORG_CODE_MISMATCH"));
    }

    @Test
    @DisplayName("A legal representative must be of age")
    void minor() {
        String birthDate = LocalDate.now().minusYears(17).format(DateTimeFormatter.BASIC_ISO_DATE);
        new Enterprise(sandbox)
                .with("legalRepIdNumber", Numbers.idCard(birthDate))
                .begin()
                .then()
                .statusCode(422)
                .body("fieldErrors.code", hasItem("ID_NUMBER_INVALID"));
    }

    @Test
    @Tag("GEN-46")
    @DisplayName("A passport must be issued in China")
    void foreignPassport() {
        new Enterprise(sandbox)
                .with("legalRepIdType", "PASSPORT")
                .with("legalRepIdNumber", "X1234567890")
                .begin()
                .then()
                .statusCode(422)
                .body("fieldErrors[0].code", equalTo("PASSPORT_NOT_DOMESTIC"));
    }

    @Test
    @Tag("GEN-48")
    @DisplayName("Documents other than the ID card have no dates; what was sent is dropped")
    void datesOfOtherDocuments() {
        new Enterprise(sandbox)
                .with("legalRepIdType", "PASSPORT")
                .with("legalRepIdNumber", "e12345678")
                .with("legalRepIdValidFrom", "nonsense")
                .begin()
                .then()
                .statusCode(201);
    }

    @Test
    @DisplayName("Small letters, blanks, a hyphen and half-width brackets are put right instead of refused")
    void normalises() {
        Enterprise company = new Enterprise(sandbox);
        String orgCode = company.text("orgCode");
        company.with("uscc", " " + company.text("uscc").toLowerCase(Locale.ROOT))
                .with("orgCode", orgCode.substring(0, 8).toLowerCase(Locale.ROOT) + "-" + orgCode.charAt(8))
                .begin()
                .then()
                .statusCode(201);
    }
}
