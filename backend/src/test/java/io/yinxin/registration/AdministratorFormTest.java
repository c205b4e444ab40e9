package io.yinxin.registration;

import static org.hamcrest.Matchers.equalTo;

import io.yinxin.sandbox.Sandbox;
import io.yinxin.testing.ApiTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of bad input of step 2, at the API. */
@ApiTest
@Tag("REG-20")
@Tag("REG-23")
class AdministratorFormTest {
    /** One registration serves all: refusals leave it as it is. */
    private static @Nullable String registrationId;

    @SuppressWarnings("NullAway.Init")
    Sandbox sandbox;

    @ParameterizedTest(name = "{0} = {1} → {2}")
    @Tag("GEN-18")
    @CsvSource({
        "username, '', REQUIRED",
        "username, abcde, USERNAME_INVALID",
        "username, abcdefghijklmnopqrs, USERNAME_INVALID",
        "username, 12345678, USERNAME_INVALID",
        "username, 云海用户名称, USERNAME_INVALID",
        "password, '', REQUIRED",
        "password, Short-1, PASSWORD_WEAK",
        "password, Far-Too-Long-Pass-1, PASSWORD_WEAK",
        "password, only-small, PASSWORD_WEAK",
        "password, With Blank-1, PASSWORD_WEAK",
        "password, Password123!, PASSWORD_WEAK",
        "passwordConfirm, '', REQUIRED",
        "passwordConfirm, Other-Pass-7, PASSWORD_CONFIRM_MISMATCH",
        "name, '', REQUIRED",
        "name, 李4, NAME_INVALID",
        "idType, '', ID_TYPE_REQUIRED",
        "idNumber, '', REQUIRED",
        "idNumber, 110105194912310021, ID_NUMBER_INVALID",
        "idValidFrom, '', REQUIRED",
        "idValidFrom, 20230230, ID_DATE_INVALID",
        "idValidTo, '', REQUIRED",
        "idValidTo, 20190101, ID_DATE_RANGE",
        "idValidTo, 20200601, ID_EXPIRED",
        "email, '', REQUIRED",
        "email, a@b, EMAIL_INVALID",
        "email, a@b@example.test, EMAIL_INVALID",
        "mobile, '', REQUIRED",
        "mobile, 12800000000, MOBILE_INVALID",
        "mobile, 1380000000, MOBILE_INVALID",
        "agreementVersion, 99, AGREEMENT_REQUIRED",
    })
    void refuses(String field, String value, String code) {
        Enterprise company = new Enterprise(sandbox);
        if (registrationId == null) {
            registrationId = company.registrationId();
        }
        String reported = field.equals("agreementVersion") ? "agree" : field;
        company.with(field, value)
                .confirm(registrationId, "123456")
                .then()
                .statusCode(422)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("fieldErrors.find { it.field == '%s' }.code".formatted(reported), equalTo(code));
    }
}
