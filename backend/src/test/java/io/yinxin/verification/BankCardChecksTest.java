package io.yinxin.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.data.Ids;
import io.yinxin.platform.operator.OperatorDatabase;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.ErrorCode;
import io.yinxin.platform.problem.FieldError;
import io.yinxin.sandbox.Mode;
import io.yinxin.sandbox.Provider;
import io.yinxin.sandbox.Sandbox;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.Reactive;
import io.yinxin.testing.TestClock;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ApiTest
class BankCardChecksTest {
    private static final String GOOD = "6222020000000000125";
    private static final String MISMATCH = "6222020000000000000";
    private static final String UNSUPPORTED = "6222020000000041111";
    private static final String SILENT = "6222020000000082222";
    private static final AtomicInteger NUMBER = new AtomicInteger(1);

    @Inject
    BankCardChecks checks;

    @Inject
    OperatorDatabase database;

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
    @Tag("RNV-45")
    void aMatchTellsWhatMayBeKept() {
        BankCardMatch match = Reactive.get(() -> checks.check(claim(GOOD), null));

        assertThat(match.last4()).isEqualTo("0125");
        assertThat(match.bankName()).isEqualTo("沙箱第一银行");
        assertThat(match.reference()).startsWith("B-");
    }

    @Test
    @Tag("RCU-45")
    void wrongDataAreRefusedAtTheCard() {
        DomainException refusal = refused(checks.check(claim(MISMATCH), null));

        assertThat(refusal.code()).isEqualTo(VerificationError.BANK_CHECK_FAILED);
        assertThat(refusal.fieldErrors()).extracting(FieldError::field).containsExactly("bankCardNo");
    }

    @Test
    @Tag("RNV-45")
    void aBankThatTakesNoPartIsToldApart() {
        assertThat(code(checks.check(claim(UNSUPPORTED), null))).isEqualTo(VerificationError.BANK_UNSUPPORTED);
    }

    @ParameterizedTest
    @EnumSource(names = {"DOWN", "GARBLED", "BAD_SIGNATURE"})
    @Tag("GEN-51")
    void anAnswerThatCannotBeTrustedIsUnknown(Mode mode) {
        sandbox.mode(Provider.BANK_CARD, mode);
        BankCardClaim claim = claim(MISMATCH);
        for (int i = 0; i < 6; i++) {
            assertThat(code(checks.check(claim, null))).isEqualTo(CommonError.PROVIDER_UNAVAILABLE);
        }

        // Six unknown answers have not used up the five wrong ones that are allowed.
        sandbox.reset();
        pause();
        assertThat(code(checks.check(claim, null))).isEqualTo(VerificationError.BANK_CHECK_FAILED);
    }

    @Test
    @Tag("GEN-51")
    @Tag("PRV-05")
    void noAnswerInTimeIsUnknownAndALateOneIsFetched() {
        assertThat(code(checks.check(claim(SILENT), null))).isEqualTo(CommonError.PROVIDER_UNAVAILABLE);

        sandbox.delay(Duration.ofSeconds(5));
        sandbox.mode(Provider.BANK_CARD, Mode.SLOW);
        assertThat(Reactive.get(() -> checks.check(claim(GOOD), null)).last4()).isEqualTo("0125");
    }

    @Test
    @Tag("GEN-53")
    void fiveWrongChecksADayAreAllowedForADocument() {
        BankCardClaim claim = claim(MISMATCH);
        for (int i = 0; i < 5; i++) {
            BankCardClaim otherPhone = new BankCardClaim(
                    claim.name(), claim.idType(), claim.idNumber(), MISMATCH, "1380002%04d".formatted(i));
            assertThat(code(checks.check(otherPhone, null))).isEqualTo(VerificationError.BANK_CHECK_FAILED);
        }

        assertThat(code(checks.check(claim, null))).isEqualTo(VerificationError.CHECK_LIMIT);
        clock.advance(Duration.ofHours(24).plusSeconds(1));
        // No longer for us to say; the service finds our clock strange.
        assertThat(code(checks.check(claim, null))).isEqualTo(CommonError.PROVIDER_UNAVAILABLE);
    }

    @Test
    @Tag("GEN-53")
    void theAccountCountsWhereThereIsOne() {
        UUID account = Ids.next();
        for (int i = 0; i < 5; i++) {
            assertThat(code(checks.check(claim(MISMATCH), account))).isEqualTo(VerificationError.BANK_CHECK_FAILED);
        }
        assertThat(code(checks.check(claim(GOOD), account))).isEqualTo(VerificationError.CHECK_LIMIT);
        assertThat(Reactive.get(() -> checks.check(claim(GOOD), Ids.next()))).isNotNull();
    }

    @Test
    @Tag("GEN-54")
    void nothingIsKeptByWhichACardCouldBeFoundAgain() throws SQLException {
        BankCardClaim claim = claim(GOOD);
        Reactive.get(() -> checks.check(claim, null));
        Reactive.get(() -> checks.check(claim, null));

        try (Connection connection = database.open();
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery(
                                "select count(distinct data) as different from (select data from "
                                        + "verification_check where purpose = 'BANK_CARD' order by asked_at desc limit 2) last")) {
            rows.next();
            assertThat(rows.getInt("different")).isEqualTo(2);
        }
        assertThat(claim.toString()).doesNotContain(GOOD, claim.idNumber(), claim.reservedPhone());
    }

    private static void pause() {
        try {
            Thread.sleep(400);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static BankCardClaim claim(String card) {
        int number = NUMBER.getAndIncrement();
        return new BankCardClaim("测试员", "PASSPORT", "E%08d".formatted(number), card, "1390003%04d".formatted(number));
    }

    private static ErrorCode code(Uni<?> work) {
        return refused(work).code();
    }

    private static DomainException refused(Uni<?> work) {
        return catchThrowableOfType(DomainException.class, () -> Reactive.get(() -> work));
    }
}
