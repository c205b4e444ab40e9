package io.yinxin.agent.card.skf;

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
import io.yinxin.agent.card.PinStatus.State;
import io.yinxin.agent.card.SignatureAlgorithm;
import io.yinxin.agent.card.TestPins;
import io.yinxin.agent.card.Token;
import io.yinxin.agent.card.Trial;
import io.yinxin.trial.Algorithm;
import io.yinxin.trial.IssuedCard;
import java.nio.file.Path;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SKF in a process of its own, on a library with real SM2. */
@Tag("CRD-25")
class SkfTest {
    private static final SignatureAlgorithm SM2 = SignatureAlgorithm.SM2SM3;
    private static final IssuedCard CARD = Trial.sharedCard(Algorithm.SM2);

    @TempDir
    Path directory;

    @TempDir
    Path scratch;

    private SkfDouble key;
    private Desk desk;

    @BeforeEach
    void aKey() {
        key = SkfDouble.in(directory).with("main", CARD);
        desk = Desk.skf(key.library());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theKeyIsListedWithItsCertificateAndTries() throws Exception {
        Token token = desk.token(SkfDouble.LABEL);
        assertThat(token.serial()).isEqualTo("SN-0001");
        assertThat(token.pin().triesLeft()).isEqualTo(6);
        assertThat(token.trial()).isFalse();
        CardCertificate certificate = desk.certificate(token, SM2);
        assertThat(certificate.der()).isEqualTo(CARD.certificate().getEncoded());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aSignatureIsAcceptedByOpenSslWhateverTheWidthOfAUlong(boolean wide, @TempDir Path other) throws Exception {
        SkfDouble own = SkfDouble.in(other, wide).with("main", CARD);
        try (Desk ownDesk = Desk.skf(own.library())) {
            ownDesk.signChecked(ownDesk.token(SkfDouble.LABEL), SM2, TestPins.typing(SkfDouble.PIN), scratch);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @Tag("CRD-28")
    @Tag("KEY-78")
    @Tag("KEY-79")
    void wrongPinsAreCountedByTheKeyWithEitherPrefixOfErrors(boolean oldCodes) throws Exception {
        if (oldCodes) {
            key.set("old-codes", "");
        }
        TestPins pins = TestPins.typing("w1", "w2", "w3", "w4", "w5", "w6", SkfDouble.PIN);
        assertThat(failure(pins).code()).isEqualTo("pin.blocked");
        assertThat(pins.requests()).extracting(r -> r.status().triesLeft()).containsExactly(6, 5, 4, 3, 2, 1);
        assertThat(pins.requests().getLast().status().state()).isEqualTo(State.LAST);
        desk.await(s -> s.tokens().getFirst().pin().state() == State.LOCKED);

        desk.cards()
                .unblockPin(
                        desk.token(SkfDouble.LABEL).id(),
                        TestPins.typing("bad", "n3w5ecret", SkfDouble.PUK, "n3w5ecret"));
        desk.signChecked(desk.token(SkfDouble.LABEL), SM2, TestPins.typing("n3w5ecret"), scratch);
    }

    @Test
    @Tag("CRD-33")
    @Tag("KEY-76")
    void thePinIsChanged() throws Exception {
        key.set("initial", "");
        desk.await(s -> s.tokens().stream().anyMatch(t -> t.pin().state() == State.INITIAL));
        desk.cards().changePin(desk.token(SkfDouble.LABEL).id(), TestPins.typing(SkfDouble.PIN, "n3w5ecret"));
        assertThat(failure(TestPins.typing(SkfDouble.PIN)).params()).containsEntry("left", 5);
        desk.signChecked(desk.token(SkfDouble.LABEL), SM2, TestPins.typing("n3w5ecret"), scratch);
    }

    @Test
    void aContainerWhoseKeyIsNotTheCertificatesIsRefusedBeforeThePinIsTried() throws Exception {
        IssuedCard other = Trial.card(Algorithm.SM2);
        key.set("c/main/sign.key", other.privateKeyPem());
        CardException refused = failure(TestPins.typing("wrong!"));
        assertThat(refused.code()).isEqualTo("cert.key-mismatch");
        assertThat(desk.token(SkfDouble.LABEL).pin().triesLeft()).isEqualTo(6);
    }

    @Test
    void aNewKeyTakesItsTwoCertificatesAndTheEnvelopedKey() throws Exception {
        Token token = desk.token(SkfDouble.LABEL);
        byte[] request = desk.cards()
                .enrol(
                        token.id(),
                        KeyType.SM2,
                        new X500Name("C=CN,CN=试用"),
                        "session-9",
                        TestPins.typing(SkfDouble.PIN));
        assertThat(new OpenSsl(scratch).request(request, true)).contains("session-9");

        byte[] signing = Trial.certify(Algorithm.SM2, request);
        Enveloping made = Enveloping.forKey(CertificateReader.publicKey(signing));
        byte[] encryption = Trial.certify(Algorithm.SM2, made.publicKey());
        desk.cards()
                .importCertificate(
                        token.id(),
                        List.of(signing, encryption),
                        new EnvelopedKey(made.envelope()),
                        TestPins.typing(SkfDouble.PIN));

        assertThat(desk.cards().certificates(token.id()))
                .extracting(CardCertificate::sha256)
                .contains(CertificateReader.sha256(signing), CertificateReader.sha256(encryption))
                .hasSize(3);
        byte[] message = AuthenticationToken.toBeSigned("https://yinxin.example", "c", SM2);
        byte[] signature = desk.cards()
                .sign(token.id(), CertificateReader.sha256(signing), SM2, message, TestPins.typing(SkfDouble.PIN));
        new OpenSsl(scratch).verify(CertificateReader.publicKey(signing), SM2, message, signature);
    }

    @Test
    void anEnvelopeForAnotherKeyIsRefused() throws Exception {
        byte[] signing = CARD.certificate().getEncoded();
        Enveloping foreign = Enveloping.forKey(CertificateReader.publicKey(Trial.der(Trial.card(Algorithm.SM2))));
        byte[] encryption = Trial.certify(Algorithm.SM2, foreign.publicKey());
        CardException refused = catchThrowableOfType(
                CardException.class,
                () -> desk.cards()
                        .importCertificate(
                                desk.token(SkfDouble.LABEL).id(),
                                List.of(signing, encryption),
                                new EnvelopedKey(foreign.envelope()),
                                TestPins.typing(SkfDouble.PIN)));
        assertThat(refused.code()).isEqualTo("cert.key-mismatch");
    }

    @Test
    void pluggingInAndPullingOutChangesTheStateAndItsVersion() throws Exception {
        long before = desk.token(SkfDouble.LABEL).pin().triesLeft() == null
                ? -1
                : desk.cards().snapshot().version();
        key.pullOut();
        long gone =
                desk.await(s -> s.tokens().isEmpty() && s.readers().isEmpty()).version();
        key.plugIn("SN-0002");
        Token other = desk.token(SkfDouble.LABEL);
        assertThat(gone).isGreaterThan(before);
        assertThat(desk.cards().snapshot().version()).isGreaterThan(gone);
        assertThat(other.serial()).isEqualTo("SN-0002");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SKF_VerifyPIN", "SKF_ECCSignData"})
    void aKeyPulledOutWhileItSignsIsReportedAsRemoved(String during) throws Exception {
        desk.token(SkfDouble.LABEL);
        key.set("pull", during);
        assertThat(failure(TestPins.typing(SkfDouble.PIN)).code()).isEqualTo("card.removed");
    }

    @Test
    void anotherKeyInTheSamePlaceIsNotTakenForTheFirst() throws Exception {
        TestPins pins = TestPins.typing(SkfDouble.PIN).meanwhile(() -> key.plugIn("SN-0002"));
        assertThat(failure(pins).code()).isEqualTo("card.removed");
        desk.await(s -> s.tokens().stream().anyMatch(t -> "SN-0002".equals(t.serial())));
        assertThat(desk.token(SkfDouble.LABEL).pin().triesLeft()).isEqualTo(6);
    }

    private CardException failure(TestPins pins) {
        return catchThrowableOfType(
                CardException.class, () -> desk.signChecked(desk.token(SkfDouble.LABEL), SM2, pins, scratch));
    }
}
