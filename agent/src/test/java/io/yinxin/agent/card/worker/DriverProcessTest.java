package io.yinxin.agent.card.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.yinxin.agent.card.CardException;
import io.yinxin.agent.card.CardSettings.Limits;
import io.yinxin.agent.card.Desk;
import io.yinxin.agent.card.Driver;
import io.yinxin.agent.card.Driver.State;
import io.yinxin.agent.card.SignatureAlgorithm;
import io.yinxin.agent.card.Snapshot;
import io.yinxin.agent.card.TestPins;
import io.yinxin.agent.card.Trial;
import io.yinxin.agent.card.skf.SkfDouble;
import io.yinxin.trial.Algorithm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A driver that misbehaves takes down its own process; everything else goes on. */
@Tag("CRD-20")
class DriverProcessTest {
    private static final SignatureAlgorithm SM2 = SignatureAlgorithm.SM2SM3;
    private static final Limits SHORT =
            new Limits(Duration.ofMillis(100), Duration.ofSeconds(8), Duration.ofSeconds(9), Duration.ofMillis(200));

    @TempDir
    Path skf;

    @TempDir
    Path soft;

    @TempDir
    Path scratch;

    private SkfDouble key;
    private Desk desk;

    @BeforeEach
    void twoCards() {
        key = SkfDouble.in(skf).with("main", Trial.sharedCard(Algorithm.SM2));
        Trial.softKey(soft, "other", Trial.sharedCard(Algorithm.P256), "a1b2c3", "z9y8x7w6");
        desk = Desk.with(List.of(), List.of(key.library()), soft, SHORT);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aCrashWhileSigningIsReportedAndTheDriverComesBack() throws Exception {
        desk.token(SkfDouble.LABEL);
        key.set("crash", "SKF_ECCSignData");
        assertThat(failure().code()).isEqualTo("driver.crashed");
        desk.signChecked(desk.token("other"), SignatureAlgorithm.ES256, TestPins.typing("a1b2c3"), scratch);

        key.unset("crash");
        desk.signChecked(desk.token(SkfDouble.LABEL), SM2, TestPins.typing(SkfDouble.PIN), scratch);
        assertThat(driver(desk.cards().snapshot()).state()).isEqualTo(State.OK);
        assertThat(Files.list(Path.of(".")).map(Path::toString)).noneMatch(name -> name.contains("hs_err"));
    }

    @Test
    void aDriverThatCrashesAtEveryLookIsShownAsCrashed() throws Exception {
        desk.token(SkfDouble.LABEL);
        key.set("crash", "SKF_EnumDev");
        Snapshot seen = desk.await(s -> driver(s).state() == State.CRASHED);
        assertThat(seen.tokens()).extracting(t -> t.label()).containsExactly("other");
        key.unset("crash");
        desk.await(s -> driver(s).state() == State.OK && s.tokens().size() == 2);
    }

    @Test
    void aDriverThatHangsIsReportedThenEndedThenStartedAgain() throws Exception {
        desk.token(SkfDouble.LABEL);
        key.set("hang", "SKF_ECCSignData");
        assertThat(failure().code()).isEqualTo("driver.timeout");
        desk.await(s -> driver(s).state() == State.TIMEOUT);
        desk.signChecked(desk.token("other"), SignatureAlgorithm.ES256, TestPins.typing("a1b2c3"), scratch);

        key.unset("hang");
        desk.signChecked(desk.token(SkfDouble.LABEL), SM2, TestPins.typing(SkfDouble.PIN), scratch);
    }

    @Test
    @Tag("CRD-19")
    @Tag("SGN-27")
    void aDriverThatHangsBecauseItsCardIsGoneIsNotWaitedFor() throws Exception {
        desk.token(SkfDouble.LABEL);
        key.set("hang", "SKF_ECCSignData");
        AtomicLong pulled = new AtomicLong();
        Thread pull = new Thread(() -> {
            try {
                Thread.sleep(1500);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            key.pullOut();
            pulled.set(System.nanoTime());
        });
        TestPins pins = TestPins.typing(SkfDouble.PIN).meanwhile(pull::start);
        CardException failure = catchThrowableOfType(
                CardException.class, () -> desk.signChecked(desk.token(SkfDouble.LABEL), SM2, pins, scratch));
        assertThat(failure.code()).isEqualTo("card.removed");
        assertThat(Duration.ofNanos(System.nanoTime() - pulled.get())).isLessThan(Duration.ofSeconds(4));
        assertThat(desk.cards().snapshot().tokens()).extracting(t -> t.label()).containsExactly("other");
        assertThat(driver(desk.cards().snapshot()).state()).isEqualTo(State.OK);

        key.unset("hang");
        key.plugIn("SN-0001");
        desk.signChecked(desk.token(SkfDouble.LABEL), SM2, TestPins.typing(SkfDouble.PIN), scratch);
    }

    @Test
    void aTalkativeDriverDisturbsNothing() throws Exception {
        key.set("chatter", "");
        desk.signChecked(desk.token(SkfDouble.LABEL), SM2, TestPins.typing(SkfDouble.PIN), scratch);
    }

    @Test
    void whatIsNoDriverIsMissingAndAnInstalledOneIsFound() throws Exception {
        Path nothing = scratch.resolve("nothing.so");
        Path text = Files.writeString(scratch.resolve("text.so"), "no library");
        Path later = skf.resolve("later.so");
        try (Desk other = Desk.with(List.of(text), List.of(nothing, later), soft, SHORT)) {
            other.await(s ->
                    s.drivers().stream().filter(d -> d.state() == State.MISSING).count() == 3);
            Files.copy(key.library(), later);
            other.token(SkfDouble.LABEL);
        }
    }

    @Test
    void noProcessOutlivesTheAgent() throws Exception {
        desk.token(SkfDouble.LABEL);
        List<ProcessHandle> running = ProcessHandle.current().children().toList();
        assertThat(running).isNotEmpty();
        desk.close();
        for (ProcessHandle process : running) {
            assertThat(process.onExit().get(5, TimeUnit.SECONDS)).isNotNull();
        }
    }

    private CardException failure() {
        return catchThrowableOfType(
                CardException.class,
                () -> desk.signChecked(desk.token(SkfDouble.LABEL), SM2, TestPins.typing(SkfDouble.PIN), scratch));
    }

    private static Driver driver(Snapshot snapshot) {
        return snapshot.drivers().stream()
                .filter(driver -> driver.path().contains("libskf"))
                .findFirst()
                .orElseThrow();
    }
}
