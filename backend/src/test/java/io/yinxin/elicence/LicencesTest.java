package io.yinxin.elicence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.sandbox.Mode;
import io.yinxin.sandbox.Provider;
import io.yinxin.sandbox.Sandbox;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.Reactive;
import io.yinxin.testing.TestClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ApiTest
class LicencesTest {
    private static final Map<String, String> LICENCE = Map.of(
            "uscc", "91350100M000100Y43",
            "orgName", "样例贸易(北京)有限公司",
            "legalRepName", "测试法人",
            "holderKind", "LEGAL_REPRESENTATIVE");

    @Inject
    Licences licences;

    @Inject
    TestClock clock;

    @SuppressWarnings("NullAway.Init")
    Sandbox sandbox;

    @BeforeEach
    void circuitsAreClosed() throws InterruptedException {
        Thread.sleep(350);
    }

    @AfterEach
    void everythingWorksAgain() {
        sandbox.reset();
        clock.reset();
    }

    @Test
    @Tag("REG-47")
    void aCodeIsDrawnAndValidForThreeMinutes() {
        LicenceVisit visit = start();

        assertThat(visit.qrSvg()).startsWith("<svg ").contains("viewBox").doesNotContain("script", "href");
        assertThat(Duration.between(clock.instant(), visit.expiresAt()))
                .isBetween(Duration.ofSeconds(170), Duration.ofMinutes(3));
        assertThat(state(visit).state()).isEqualTo(LicenceProgress.WAITING);
    }

    @Test
    @Tag("REG-48")
    void whatTheLicenceTellsIsKnownOnceItsHolderConfirms() {
        LicenceVisit visit = start();
        sandbox.licences().scan(idOf(visit));
        assertThat(state(visit).state()).isEqualTo(LicenceProgress.SCANNED);

        sandbox.licences().confirm(idOf(visit), LICENCE);
        LicenceState state = state(visit);

        assertThat(state.state()).isEqualTo(LicenceProgress.CONFIRMED);
        assertThat(state.purpose()).isEqualTo("REGISTRATION");
        assertThat(state.confirmed()).isNotNull().satisfies(licence -> {
            assertThat(licence.orgCode()).isEqualTo("M000100Y4");
            assertThat(licence.orgName()).isEqualTo("样例贸易（北京）有限公司");
            assertThat(licence.legalRepName()).isEqualTo("测试法人");
        });
        assertThat(String.valueOf(state)).doesNotContain("测试法人");
    }

    @Test
    @Tag("REG-47")
    void theServiceIsNotAskedMoreOftenThanOnceASecond() {
        LicenceVisit visit = start();
        Reactive.get(() -> licences.state(visit.id()));
        sandbox.licences().cancel(idOf(visit));

        assertThat(Reactive.get(() -> licences.state(visit.id())).state()).isEqualTo(LicenceProgress.WAITING);
        assertThat(state(visit).state()).isEqualTo(LicenceProgress.CANCELLED);
    }

    @Test
    @Tag("REG-47")
    void aCodeNobodyConfirmsExpires() {
        LicenceVisit visit = start();
        sandbox.licences().scan(idOf(visit));
        assertThat(state(visit).state()).isEqualTo(LicenceProgress.SCANNED);

        clock.advance(Duration.ofMinutes(4));
        assertThat(state(visit).state()).isEqualTo(LicenceProgress.EXPIRED);
        sandbox.licences().confirm(idOf(visit), LICENCE);
        assertThat(state(visit).state()).isEqualTo(LicenceProgress.EXPIRED);
    }

    @Test
    @Tag("GEN-51")
    void aLicenceThatIsNotWholeIsNoLicence() {
        LicenceVisit visit = start();
        sandbox.licences().confirm(idOf(visit), Map.of("uscc", "91350100M000100Y44", "orgName", "样例"));

        assertThat(state(visit).state()).isEqualTo(LicenceProgress.WAITING);
        assertThat(state(visit).confirmed()).isNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"DOWN", "GARBLED", "BAD_SIGNATURE"})
    @Tag("GEN-51")
    void anOutageIsToldAndAScanGoesOnAfterwards(Mode mode) throws InterruptedException {
        LicenceVisit begun = start();
        sandbox.licences().confirm(idOf(begun), LICENCE);
        sandbox.mode(Provider.E_LICENCE, mode);

        assertThat(catchThrowableOfType(DomainException.class, this::start).code())
                .isEqualTo(CommonError.PROVIDER_UNAVAILABLE);
        assertThat(state(begun).state()).isEqualTo(LicenceProgress.WAITING);

        sandbox.reset();
        Thread.sleep(400);
        assertThat(state(begun).state()).isEqualTo(LicenceProgress.CONFIRMED);
    }

    @Test
    @Tag("PRV-05")
    void anAnswerThatCameTooLateIsFetchedByItsRequestId() {
        sandbox.delay(Duration.ofSeconds(5));
        sandbox.mode(Provider.E_LICENCE, Mode.SLOW);

        LicenceVisit visit = start();

        sandbox.licences().cancel(idOf(visit));
        assertThat(state(visit).state()).isEqualTo(LicenceProgress.CANCELLED);
    }

    private LicenceVisit start() {
        return Reactive.get(() -> licences.start("REGISTRATION"));
    }

    /** A second later than the last question. */
    private LicenceState state(LicenceVisit visit) {
        clock.advance(Duration.ofMillis(1100));
        return Reactive.get(() -> licences.state(visit.id()));
    }

    private static String idOf(LicenceVisit visit) {
        return visit.qrContent().substring(visit.qrContent().lastIndexOf('/') + 1);
    }
}
