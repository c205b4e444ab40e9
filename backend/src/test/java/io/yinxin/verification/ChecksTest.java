package io.yinxin.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.ErrorCode;
import io.yinxin.platform.problem.FieldError;
import io.yinxin.platform.problem.Language;
import io.yinxin.platform.problem.Problems;
import io.yinxin.sandbox.Mode;
import io.yinxin.sandbox.Provider;
import io.yinxin.sandbox.Sandbox;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.Reactive;
import io.yinxin.testing.TestClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ApiTest
class ChecksTest {
    private static final AtomicInteger NUMBER = new AtomicInteger(1);

    @Inject
    Checks checks;

    @Inject
    Problems problems;

    @Inject
    TestClock clock;

    @SuppressWarnings("NullAway.Init")
    Sandbox sandbox;

    @BeforeEach
    void circuitsAreClosed() throws InterruptedException {
        // Longer than a service stays suspended in tests.
        Thread.sleep(350);
    }

    @AfterEach
    void everythingWorksAgain() {
        sandbox.reset();
        clock.reset();
    }

    @Test
    @Tag("REG-18")
    void matchingDataPass() {
        Reactive.get(() -> checks.organisation(organisation("测试贸易有限公司")));
        Reactive.get(() -> checks.legalRepresentative(person("4567")));
        Reactive.get(() -> checks.holder(person("4567"), "13900020001"));
    }

    @Test
    @Tag("REG-19")
    void anOrganisationThatDoesNotMatchIsRefusedAtTheFieldsTheRegisterNames() {
        DomainException refusal = refused(checks.organisation(organisation("测试贸易公司不符")));

        assertThat(refusal.code()).isEqualTo(VerificationError.ORG_CHECK_FAILED);
        assertThat(refusal.fieldErrors()).extracting(FieldError::field).containsExactly("orgName", "legalRepName");
        assertThat(problems.of(refusal, Language.ZH_CN, "r").message())
                .isEqualTo("企业信息核验不通过：企业中文名称、法定代表人姓名，请与登记信息核对后重新填写");
        assertThat(problems.of(refusal, Language.EN_US, "r").message())
                .contains("Organisation name, Legal representative")
                .doesNotContain("[")
                .doesNotContain("{");
    }

    @Test
    @Tag("REG-19")
    void anOrganisationNobodyKnowsIsRefused() {
        DomainException refusal = refused(checks.organisation(organisation("测试贸易公司未找到")));

        assertThat(refusal.code()).isEqualTo(VerificationError.ORG_CHECK_FAILED);
        assertThat(refusal.fieldErrors()).extracting(FieldError::field).containsExactly("uscc", "orgName");
    }

    @Test
    @Tag("REG-19")
    void aLegalRepresentativeWhoDoesNotMatchIsRefused() {
        DomainException refusal = refused(checks.legalRepresentative(person("0000")));

        assertThat(refusal.code()).isEqualTo(VerificationError.LEGAL_ID_CHECK_FAILED);
        assertThat(refusal.fieldErrors())
                .extracting(FieldError::field)
                .containsExactly("legalRepName", "legalRepIdNumber");
    }

    @Test
    @Tag("REG-23")
    void aHolderWhoDoesNotMatchIsRefused() {
        DomainException refusal = refused(checks.holder(person("0000"), null));

        assertThat(refusal.code()).isEqualTo(VerificationError.ID_CHECK_FAILED);
        assertThat(refusal.fieldErrors()).extracting(FieldError::field).containsExactly("name", "idNumber");
    }

    @Test
    @Tag("RNV-31")
    void datesThatDoNotMatchAndPersonsNobodyKnowsAreToldApartFromWrongNames() {
        for (String ending : List.of("1111", "3333")) {
            DomainException refusal = refused(checks.legalRepresentative(person(ending)));
            assertThat(refusal.code()).isEqualTo(VerificationError.ID_DATES_NOT_CONFIRMED);
            assertThat(refusal.fieldErrors())
                    .extracting(FieldError::field)
                    .containsExactly("legalRepIdValidFrom", "legalRepIdValidTo");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DOWN", "GARBLED", "BAD_SIGNATURE"})
    @Tag("GEN-51")
    void anAnswerThatCannotBeTrustedIsUnknownAndNeverAWrongEntry(Mode mode) {
        sandbox.mode(Provider.IDENTITY, mode);
        PersonClaim claim = person("4567");

        assertThat(refused(checks.holder(claim, null)).code()).isEqualTo(CommonError.PROVIDER_UNAVAILABLE);

        sandbox.reset();
        Reactive.get(() -> checks.holder(claim, null));
    }

    @Test
    @Tag("GEN-51")
    @Tag("PRV-05")
    void noAnswerInTimeIsUnknown() {
        DomainException refusal = refused(checks.organisation(organisation("测试贸易公司超时")));

        assertThat(refusal.code()).isEqualTo(CommonError.PROVIDER_UNAVAILABLE);
        assertThat(refusal.params()).containsKey("retryAfterSeconds");
    }

    @Test
    @Tag("PRV-05")
    void anAnswerThatCameTooLateIsFetchedByItsRequestId() {
        sandbox.delay(Duration.ofSeconds(5));
        sandbox.mode(Provider.REGISTRY, Mode.SLOW);

        Reactive.get(() -> checks.organisation(organisation("测试慢速公司")));
    }

    @Test
    @Tag("GEN-52")
    void whatMatchedIsNotAskedAgainForADay() {
        PersonClaim claim = person("4567");
        Reactive.get(() -> checks.holder(claim, null));

        sandbox.mode(Provider.IDENTITY, Mode.DOWN);
        Reactive.get(() -> checks.holder(claim, null));
        assertThat(refused(checks.legalRepresentative(claim)).code())
                .as("another purpose")
                .isEqualTo(CommonError.PROVIDER_UNAVAILABLE);
        assertThat(refused(checks.holder(withName(claim, "王某某"), null)).code())
                .as("other data")
                .isEqualTo(CommonError.PROVIDER_UNAVAILABLE);

        clock.advance(Duration.ofHours(24).plusSeconds(1));
        assertThat(refused(checks.holder(claim, null)).code()).isEqualTo(CommonError.PROVIDER_UNAVAILABLE);
    }

    @Test
    @Tag("GEN-52")
    void aMismatchIsNotRemembered() {
        PersonClaim wrong = person("0000");
        assertThat(refused(checks.holder(wrong, null)).code()).isEqualTo(VerificationError.ID_CHECK_FAILED);

        sandbox.mode(Provider.IDENTITY, Mode.DOWN);
        assertThat(refused(checks.holder(wrong, null)).code()).isEqualTo(CommonError.PROVIDER_UNAVAILABLE);
    }

    @Test
    @Tag("GEN-53")
    void theSixthWrongCheckOfADocumentIsNotMadeUntilADayHasPassed() {
        PersonClaim wrong = person("0000");
        for (int i = 0; i < 5; i++) {
            assertThat(refused(checks.holder(wrong, null)).code()).isEqualTo(VerificationError.ID_CHECK_FAILED);
        }

        DomainException refusal = refused(checks.holder(withName(wrong, "王某某"), null));
        assertThat(refusal.code()).isEqualTo(VerificationError.CHECK_LIMIT);
        assertThat((Long) refusal.params().get("retryAfterSeconds")).isBetween(86_000L, 86_400L);
    }

    @Test
    @Tag("GEN-53")
    void wrongChecksAreCountedByPhoneToo() {
        for (int i = 0; i < 5; i++) {
            assertThat(refused(checks.holder(person("0000"), "13900020009")).code())
                    .isEqualTo(VerificationError.ID_CHECK_FAILED);
        }

        assertThat(refused(checks.holder(person("0000"), "13900020009")).code())
                .isEqualTo(VerificationError.CHECK_LIMIT);
    }

    @Test
    @Tag("GEN-53")
    void guessesAtTheSameMomentShareTheLimit() {
        PersonClaim wrong = person("0000");
        List<ErrorCode> codes = Reactive.get(() -> Uni.join()
                .all(IntStream.range(0, 12)
                        .mapToObj(i -> codeOf(checks.holder(withName(wrong, "李某" + "甲".repeat(i + 1)), null)))
                        .toList())
                .andFailFast());

        assertThat(codes).filteredOn(VerificationError.ID_CHECK_FAILED::equals).hasSizeBetween(1, 5);
        assertThat(codes).filteredOn(VerificationError.CHECK_LIMIT::equals).hasSizeBetween(7, 11);
    }

    private static Uni<ErrorCode> codeOf(Uni<Void> check) {
        return check.map(nothing -> (ErrorCode) CommonError.NOT_FOUND)
                .onFailure(DomainException.class)
                .recoverWithItem(failure -> ((DomainException) failure).code());
    }

    private static DomainException refused(Uni<Void> check) {
        DomainException refusal = catchThrowableOfType(DomainException.class, () -> Reactive.get(() -> check));
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal;
    }

    /** A claim of its own each time, so that no test meets what another has asked. */
    private static PersonClaim person(String ending) {
        return new PersonClaim(
                "李某某",
                "ID_CARD",
                "110105%08d%s".formatted(NUMBER.incrementAndGet(), ending),
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2040, 1, 1));
    }

    private static PersonClaim withName(PersonClaim claim, String name) {
        return new PersonClaim(name, claim.idType(), claim.idNumber(), claim.idValidFrom(), claim.idValidTo());
    }

    private static OrganisationClaim organisation(String name) {
        String code = "V%08d".formatted(NUMBER.incrementAndGet());
        return new OrganisationClaim(
                "ENTERPRISE", "91110108" + code + "0", code, name, "张某某", "ID_CARD", "110105194912310021");
    }
}
