package io.yinxin.agent.card.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.yinxin.agent.card.CardException;
import io.yinxin.agent.card.Desk;
import io.yinxin.agent.card.PinStatus.State;
import io.yinxin.agent.card.SignatureAlgorithm;
import io.yinxin.agent.card.Snapshot;
import io.yinxin.agent.card.TestPins;
import io.yinxin.agent.card.Token;
import io.yinxin.agent.card.Trial;
import io.yinxin.trial.Algorithm;
import io.yinxin.trial.piv.VirtualCard;
import io.yinxin.trial.piv.VirtualReader;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A card behind a reader: PC/SC, OpenSC's module, and a PIV card in software. */
@Tag("CRD-25")
class OpenScTest {
    private static final String PIN = "135790";
    private static final String PUK = "97531086";
    private static CardService service;

    @TempDir
    Path scratch;

    private Desk desk;

    @BeforeAll
    static void startService() throws Exception {
        service = CardService.start();
    }

    @AfterAll
    static void stopService() {
        service.close();
    }

    @BeforeEach
    void open() {
        desk = Desk.pkcs11(CardService.MODULE);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @CsvSource({"P256, ES256", "P384, ES384", "RSA, RS256"})
    void aCardSigns(Algorithm keys, SignatureAlgorithm algorithm) throws Exception {
        try (VirtualReader reader = insert(keys, Duration.ZERO)) {
            desk.signChecked(token(), algorithm, TestPins.typing(PIN), scratch);
            assertThat(reader.isInserted()).isTrue();
        }
    }

    @Test
    @Tag("CRD-28")
    @Tag("KEY-78")
    void wrongPinsGoDownToTheLastTryThenLockAndTheCodeUnblocks() throws Exception {
        try (VirtualReader reader = insert(Algorithm.P256, Duration.ZERO)) {
            TestPins pins = TestPins.typing("000001", "000002", "000003", "000004", "000005", "000006", PIN);
            assertThat(failure(token(), pins).code()).isEqualTo("pin.blocked");
            assertThat(pins.requests()).hasSize(6);
            assertThat(pins.requests().getLast().status().state()).isEqualTo(State.LAST);
            assertThat(pins.requests().getLast().status().triesLeft()).isEqualTo(1);
            assertThat(token().pin().state()).isEqualTo(State.LOCKED);

            desk.cards().unblockPin(token().id(), TestPins.typing(PUK, "86420975"));
            desk.signChecked(token(), SignatureAlgorithm.ES256, TestPins.typing("86420975"), scratch);
            assertThat(reader.isInserted()).isTrue();
        }
    }

    @Test
    @Tag("CRD-33")
    void thePinIsChanged() throws Exception {
        try (VirtualReader reader = insert(Algorithm.P256, Duration.ZERO)) {
            desk.cards().changePin(token().id(), TestPins.typing(PIN, "86420975"));
            desk.signChecked(token(), SignatureAlgorithm.ES256, TestPins.typing("86420975"), scratch);
            assertThat(reader.isInserted()).isTrue();
        }
    }

    @Test
    void aCardPulledOutWhileItSignsIsReportedAsRemoved() throws Exception {
        try (VirtualReader reader = insert(Algorithm.P256, Duration.ofSeconds(3))) {
            Token token = token();
            Thread pull = new Thread(() -> {
                try {
                    Thread.sleep(1500);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                reader.close();
            });
            TestPins pins = TestPins.typing(PIN).meanwhile(pull::start);
            assertThat(failure(token, pins).code()).isEqualTo("card.removed");
            pull.join();
            Snapshot after = desk.await(s -> s.tokens().stream().noneMatch(OpenScTest::isOurs));
            assertThat(after.readers())
                    .filteredOn(r -> r.name().contains(CardService.READER))
                    .allMatch(r -> !r.cardPresent());
        }
    }

    @Test
    void insertingAndRemovingChangesTheState() throws Exception {
        desk.await(s -> s.readers().stream().anyMatch(r -> r.name().contains(CardService.READER)));
        long before;
        try (VirtualReader reader = insert(Algorithm.P256, Duration.ZERO)) {
            before = desk.await(s -> s.tokens().stream().anyMatch(OpenScTest::isOurs)
                            && s.readers().stream()
                                    .anyMatch(r -> r.cardPresent() && r.name().contains(CardService.READER)))
                    .version();
            assertThat(reader.isInserted()).isTrue();
        }
        assertThat(desk.await(s -> s.tokens().stream().noneMatch(OpenScTest::isOurs))
                        .version())
                .isGreaterThan(before);
    }

    private VirtualReader insert(Algorithm algorithm, Duration signingIn) throws Exception {
        Path file = scratch.resolve("card");
        VirtualCard.write(file, Trial.sharedCard(algorithm), PIN, PUK);
        return VirtualReader.insert(VirtualCard.open(file).signingIn(signingIn), CardService.PORT);
    }

    /** The card in the reader of these tests, whatever other readers hold. */
    private Token token() throws InterruptedException {
        return desk.await(s -> s.tokens().stream().anyMatch(OpenScTest::isOurs)).tokens().stream()
                .filter(OpenScTest::isOurs)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isOurs(Token token) {
        return token.reader() != null && token.reader().contains(CardService.READER);
    }

    private CardException failure(Token token, TestPins pins) {
        return catchThrowableOfType(
                CardException.class, () -> desk.signChecked(token, SignatureAlgorithm.ES256, pins, scratch));
    }
}
