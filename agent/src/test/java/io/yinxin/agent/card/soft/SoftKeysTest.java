package io.yinxin.agent.card.soft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.yinxin.agent.card.AuthenticationToken;
import io.yinxin.agent.card.CardCertificate;
import io.yinxin.agent.card.CardException;
import io.yinxin.agent.card.CertificateReader;
import io.yinxin.agent.card.Desk;
import io.yinxin.agent.card.EnvelopedKey;
import io.yinxin.agent.card.Enveloping;
import io.yinxin.agent.card.KeyType;
import io.yinxin.agent.card.OpenSsl;
import io.yinxin.agent.card.PinRequest.Kind;
import io.yinxin.agent.card.PinStatus.State;
import io.yinxin.agent.card.SignatureAlgorithm;
import io.yinxin.agent.card.TestPins;
import io.yinxin.agent.card.Token;
import io.yinxin.agent.card.Trial;
import io.yinxin.trial.Algorithm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("CRD-25")
@Tag("CRD-32")
class SoftKeysTest {
    private static final String PIN = "a1b2c3";
    private static final String PUK = "z9y8x7w6";

    @TempDir
    Path scratch;

    private Path directory;
    private Desk desk;

    @BeforeEach
    void aKey() {
        directory = scratch.resolve("keys");
        Trial.softKey(directory, "sm2", Trial.sharedCard(Algorithm.SM2), PIN, PUK);
        desk = Desk.softKeys(directory);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theCertificateIsReadWithoutAPin() throws Exception {
        CardCertificate certificate = desk.certificate(desk.token("sm2"), SignatureAlgorithm.SM2SM3);
        assertThat(certificate.holder()).isEqualTo(Trial.CARD.holder().name());
        assertThat(certificate.organisation())
                .isEqualTo(Trial.CARD.organisation().name());
        assertThat(certificate.keyUsage()).contains("digitalSignature");
        assertThat(certificate.algorithms()).containsExactly(SignatureAlgorithm.SM2SM3);
    }

    @Test
    @Tag("CRD-28")
    @Tag("KEY-78")
    void aWrongPinIsAskedAgainWithTheTriesLeft() throws Exception {
        TestPins pins = TestPins.typing("wrong1", "wrong2", PIN);
        desk.signChecked(desk.token("sm2"), SignatureAlgorithm.SM2SM3, pins, scratch);

        assertThat(pins.requests()).extracting(r -> r.lastWrong()).containsExactly(false, true, true);
        assertThat(pins.requests()).extracting(r -> r.status().triesLeft()).containsExactly(6, 5, 4);
        desk.await(s -> s.tokens().getFirst().pin().state() == State.OK);
    }

    @Test
    @Tag("CRD-28")
    void whoGivesUpAfterAWrongPinLearnsTheTriesLeft() throws Exception {
        CardException failed = failure(TestPins.typing("wrong1"));
        assertThat(failed.code()).isEqualTo("pin.wrong");
        assertThat(failed.params()).containsEntry("left", 5);
        assertThat(failure(TestPins.typing()).code()).isEqualTo("user.cancelled");
    }

    @Test
    @Tag("KEY-79")
    void theSixthWrongPinLocksAndTheUnblockingCodeUnlocks() throws Exception {
        TestPins pins = TestPins.typing("w1", "w2", "w3", "w4", "w5", "w6", PIN);
        assertThat(failure(pins).code()).isEqualTo("pin.blocked");
        assertThat(pins.requests()).hasSize(6);
        assertThat(pins.requests().get(5).status().state()).isEqualTo(State.LAST);
        assertThat(desk.cards().snapshot().tokens().getFirst().pin().state()).isEqualTo(State.LOCKED);
        TestPins unasked = TestPins.typing(PIN);
        assertThat(failure(unasked).code()).isEqualTo("pin.blocked");
        assertThat(unasked.requests()).isEmpty();

        TestPins unblock = TestPins.typing("nonsense", "n3w5ecret", PUK, "n3w5ecret");
        desk.cards().unblockPin(desk.token("sm2").id(), unblock);
        assertThat(unblock.requests())
                .extracting(r -> r.kind())
                .containsExactly(Kind.PUK, Kind.NEW, Kind.PUK, Kind.NEW);
        desk.signChecked(desk.token("sm2"), SignatureAlgorithm.SM2SM3, TestPins.typing("n3w5ecret"), scratch);
    }

    @Test
    @Tag("CRD-33")
    @Tag("KEY-76")
    void thePinIsChangedAndTheOldOneIsWrongFromThen() throws Exception {
        desk.cards().changePin(desk.token("sm2").id(), TestPins.typing(PIN, "n3w5ecret"));
        assertThat(failure(TestPins.typing(PIN)).code()).isEqualTo("pin.wrong");
        desk.signChecked(desk.token("sm2"), SignatureAlgorithm.SM2SM3, TestPins.typing("n3w5ecret"), scratch);
    }

    @Test
    @Tag("KEY-77")
    void aNewPinAgainstTheRuleChangesNothing() throws Exception {
        CardException refused = catchThrowableOfType(
                CardException.class,
                () -> desk.cards().changePin(desk.token("sm2").id(), TestPins.typing(PIN, "777777")));
        assertThat(refused.code()).isEqualTo("pin.rule");
        desk.signChecked(desk.token("sm2"), SignatureAlgorithm.SM2SM3, TestPins.typing(PIN), scratch);
    }

    @Test
    void aKeyPulledOutWhileThePinIsAskedIsGone() throws Exception {
        TestPins pins = TestPins.typing(PIN).meanwhile(() -> {
            try {
                Files.delete(directory.resolve("sm2.p12"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(failure(pins).code()).isEqualTo("card.removed");
        desk.await(snapshot -> snapshot.tokens().isEmpty());
    }

    @Test
    @Tag("CRD-29")
    void aSecondOperationOnTheSameKeyIsRefused() throws Exception {
        Token token = desk.token("sm2");
        TestPins pins = TestPins.typing(PIN).meanwhile(() -> {
            CardException busy = failure(TestPins.typing(PIN));
            assertThat(busy.code()).isEqualTo("busy");
        });
        desk.signChecked(token, SignatureAlgorithm.SM2SM3, pins, scratch);
    }

    @ParameterizedTest
    @CsvSource({"SM2, SM2, SM2SM3", "P256, P256, ES256", "P384, P384, ES384", "RSA2048, RSA, PS256"})
    void aNewKeyMakesItsRequestAndTakesItsCertificate(KeyType type, Algorithm issuer, SignatureAlgorithm algorithm)
            throws Exception {
        Token token = desk.token("sm2");
        byte[] request =
                desk.cards().enrol(token.id(), type, new X500Name("C=CN,CN=试用"), "session-42", TestPins.typing(PIN));
        assertThat(new OpenSsl(scratch).request(request, type == KeyType.SM2)).contains("session-42");

        byte[] certificate = Trial.certify(issuer, request);
        desk.cards().importCertificate(token.id(), List.of(certificate), null, TestPins.typing(PIN));
        CardCertificate written = desk.cards().certificates(token.id()).stream()
                .filter(c -> c.sha256().equals(CertificateReader.sha256(certificate)))
                .findFirst()
                .orElseThrow();
        byte[] message = AuthenticationToken.toBeSigned("https://yinxin.example", "c", algorithm);
        byte[] signature = desk.cards().sign(token.id(), written.sha256(), algorithm, message, TestPins.typing(PIN));
        new OpenSsl(scratch).verify(CertificateReader.publicKey(certificate), algorithm, message, signature);
    }

    @Test
    void aCertificateOfAnotherKeyIsRefused() throws Exception {
        byte[] foreign = Trial.der(Trial.card(Algorithm.SM2));
        CardException refused = catchThrowableOfType(
                CardException.class,
                () -> desk.cards()
                        .importCertificate(desk.token("sm2").id(), List.of(foreign), null, TestPins.typing(PIN)));
        assertThat(refused.code()).isEqualTo("cert.key-mismatch");
        assertThat(desk.cards().certificates(desk.token("sm2").id())).hasSize(1);
    }

    @Test
    void anEnvelopedKeyIsTakenByTheKeyItWasMadeForAlone() throws Exception {
        Token token = desk.token("sm2");
        byte[] signing = desk.cards().certificates(token.id()).getFirst().der();
        Enveloping made = Enveloping.forKey(CertificateReader.publicKey(signing));
        byte[] encryption = Trial.certify(Algorithm.SM2, made.publicKey());
        desk.cards()
                .importCertificate(
                        token.id(),
                        List.of(signing, encryption),
                        new EnvelopedKey(made.envelope()),
                        TestPins.typing(PIN));
        assertThat(desk.cards().certificates(token.id())).hasSize(2);

        Enveloping foreign = Enveloping.forKey(CertificateReader.publicKey(Trial.der(Trial.card(Algorithm.SM2))));
        byte[] other = Trial.certify(Algorithm.SM2, foreign.publicKey());
        CardException refused = catchThrowableOfType(
                CardException.class,
                () -> desk.cards()
                        .importCertificate(
                                token.id(),
                                List.of(signing, other),
                                new EnvelopedKey(foreign.envelope()),
                                TestPins.typing(PIN)));
        assertThat(refused.code()).isEqualTo("cert.key-mismatch");
    }

    @Test
    void filesOfAKeyAreForTheirOwnerOnly() throws Exception {
        desk.cards().changePin(desk.token("sm2").id(), TestPins.typing(PIN, "n3w5ecret"));
        for (String file : List.of("sm2.p12", "sm2.tries")) {
            assertThat(Files.getPosixFilePermissions(directory.resolve(file))).hasSize(2);
        }
    }

    private CardException failure(TestPins pins) {
        return catchThrowableOfType(
                CardException.class,
                () -> desk.signChecked(desk.token("sm2"), SignatureAlgorithm.SM2SM3, pins, scratch));
    }
}
