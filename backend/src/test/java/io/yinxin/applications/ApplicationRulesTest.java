package io.yinxin.applications;

import static io.yinxin.applications.ApplicationError.ADMIN_CARD_REQUIRED;
import static io.yinxin.applications.ApplicationError.BUSINESS_NOT_FOR_ADMIN;
import static io.yinxin.applications.ApplicationError.FORBIDDEN;
import static io.yinxin.applications.ApplicationError.PERMISSION_REQUIRED;
import static io.yinxin.applications.ApplicationError.REAL_NAME_REQUIRED;
import static io.yinxin.platform.security.UserKind.DEPARTMENT;
import static io.yinxin.platform.security.UserKind.ENT_ADMIN;
import static io.yinxin.platform.security.UserKind.ENT_OPERATOR;
import static io.yinxin.platform.security.UserKind.INDIVIDUAL;
import static io.yinxin.platform.security.UserKind.OVERSEAS;
import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.organisations.RealNameLevel;
import io.yinxin.platform.security.UserKind;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ApplicationRulesTest {
    private static final Application DAILY_BUSINESS =
            anApplication(true, false, ENT_ADMIN, ENT_OPERATOR, INDIVIDUAL, OVERSEAS, DEPARTMENT);
    private static final Application WITH_A_MEDIUM = anApplication(true, true, ENT_OPERATOR, INDIVIDUAL);
    private static final Application ACT_OF_THE_ORGANISATION = anApplication(false, false, ENT_ADMIN);

    @ParameterizedTest(name = "{0}, legal card {1}, {2}: {3}")
    @MethodSource
    @Tag("GEN-11")
    @Tag("GEN-12")
    @Tag("GEN-14")
    void whoMayOpenWhat(UserKind kind, boolean legalCard, Application application, ApplicationError expected) {
        assertThat(ApplicationRules.refusal(application, kind, legalCard, true, RealNameLevel.NONE)
                        .orElse(null))
                .isEqualTo(expected);
    }

    @Test
    @Tag("OPR-32")
    void whatAnOperatorIsNotPermittedIsClosedUnlessItIsNoBusiness() {
        assertThat(ApplicationRules.refusal(DAILY_BUSINESS, ENT_OPERATOR, true, false, RealNameLevel.NONE))
                .contains(PERMISSION_REQUIRED);
        assertThat(ApplicationRules.refusal(DAILY_BUSINESS, INDIVIDUAL, true, false, RealNameLevel.NONE))
                .isEmpty();
        assertThat(ApplicationRules.refusal(
                        anApplication(false, false, ENT_OPERATOR), ENT_OPERATOR, true, false, RealNameLevel.NONE))
                .isEmpty();
    }

    static Stream<Arguments> whoMayOpenWhat() {
        return Stream.of(
                Arguments.of(ENT_ADMIN, true, DAILY_BUSINESS, BUSINESS_NOT_FOR_ADMIN),
                Arguments.of(ENT_OPERATOR, false, DAILY_BUSINESS, null),
                Arguments.of(INDIVIDUAL, false, DAILY_BUSINESS, null),
                Arguments.of(OVERSEAS, false, DAILY_BUSINESS, null),
                Arguments.of(DEPARTMENT, false, DAILY_BUSINESS, null),
                Arguments.of(ENT_ADMIN, true, WITH_A_MEDIUM, BUSINESS_NOT_FOR_ADMIN),
                Arguments.of(ENT_OPERATOR, false, WITH_A_MEDIUM, ADMIN_CARD_REQUIRED),
                Arguments.of(ENT_OPERATOR, true, WITH_A_MEDIUM, null),
                Arguments.of(INDIVIDUAL, false, WITH_A_MEDIUM, null),
                Arguments.of(OVERSEAS, false, WITH_A_MEDIUM, FORBIDDEN),
                Arguments.of(ENT_ADMIN, false, ACT_OF_THE_ORGANISATION, null),
                Arguments.of(ENT_OPERATOR, true, ACT_OF_THE_ORGANISATION, FORBIDDEN),
                Arguments.of(DEPARTMENT, false, ACT_OF_THE_ORGANISATION, FORBIDDEN));
    }

    @ParameterizedTest
    @Tag("RNV-12")
    @CsvSource({
        "MEDIUM, NONE, true",
        "MEDIUM, MEDIUM, false",
        "MEDIUM, HIGH, false",
        "HIGH, MEDIUM, true",
        "HIGH, HIGH, false"
    })
    void levels(RealNameLevel needed, RealNameLevel own, boolean refused) {
        Application application = new Application(
                "sample", "Sample", "Samples", "https://sample.example/", Set.of(INDIVIDUAL), true, false, needed);
        assertThat(ApplicationRules.refusal(application, INDIVIDUAL, false, false, own))
                .isEqualTo(refused ? Optional.of(REAL_NAME_REQUIRED) : Optional.empty());
    }

    private static Application anApplication(boolean business, boolean needsMedium, UserKind... kinds) {
        return new Application(
                "sample", "Sample", "Samples", "https://sample.example/", Set.of(kinds), business, needsMedium, null);
    }
}
