package io.yinxin.agent.card.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.yinxin.agent.card.AuthenticationToken;
import io.yinxin.agent.card.CardCertificate;
import io.yinxin.agent.card.CardException;
import io.yinxin.agent.card.CertificateReader;
import io.yinxin.agent.card.Desk;
import io.yinxin.agent.card.Driver;
import io.yinxin.agent.card.KeyType;
import io.yinxin.agent.card.OpenSsl;
import io.yinxin.agent.card.PinStatus.State;
import io.yinxin.agent.card.SignatureAlgorithm;
import io.yinxin.agent.card.TestPins;
import io.yinxin.agent.card.Token;
import io.yinxin.agent.card.Trial;
import io.yinxin.trial.Algorithm;
import java.nio.file.Path;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real PKCS#11 module in a process of its own. */
@Tag("CRD-25")
@Tag("CRD-32")
class SoftHsmTest {
    private static Desk desk;

    @TempDir
    Path scratch;

    @BeforeAll
    static void tokens() {
        String run = Long.toString(System.nanoTime(), 36);
        full = "full-" + run;
        fresh = "fresh-" + run;
        pins = "pins-" + run;
        SoftHsmToken.empty(full);
        SoftHsmToken.add(full, "01", Trial.card(Algorithm.P256));
        SoftHsmToken.add(full, "02", Trial.card(Algorithm.P384));
        SoftHsmToken.add(full, "03", Trial.card(Algorithm.RSA));
        SoftHsmToken.empty(fresh);
        SoftHsmToken.empty(pins);
        SoftHsmToken.add(pins, "01", Trial.card(Algorithm.P256));
        desk = Desk.pkcs11(SoftHsmToken.MODULE);
    }

    private static String full = "";
    private static String fresh = "";
    private static String pins = "";

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void tokensAndDriverAreListed() throws Exception {
        Token token = desk.token(full);
        assertThat(token.trial()).isFalse();
        assertThat(token.serial()).isNotBlank();
        assertThat(token.model()).contains("SoftHSM");
        assertThat(desk.token(fresh).pin().state()).isEqualTo(State.OK);
        assertThat(desk.cards().snapshot().drivers())
                .filteredOn(driver -> driver.path().contains("softhsm"))
                .singleElement()
                .satisfies(driver -> {
                    assertThat(driver.state()).isEqualTo(Driver.State.OK);
                    assertThat(driver.version()).contains("2.");
                });
        assertThat(desk.cards().certificates(token.id()))
                .hasSize(3)
                .allSatisfy(c ->
                        assertThat(c.holder()).isEqualTo(Trial.CARD.holder().name()));
    }

    @ParameterizedTest
    @CsvSource({"ES256", "ES384", "RS256", "PS256"})
    void signaturesAreAcceptedByOpenSsl(SignatureAlgorithm algorithm) throws Exception {
        desk.signChecked(desk.token(full), algorithm, TestPins.typing(SoftHsmToken.PIN), scratch);
    }

    @Test
    @Tag("CRD-28")
    void aWrongPinIsAskedAgainAndShownInTheState() throws Exception {
        TestPins typed = TestPins.typing("000000", SoftHsmToken.PIN);
        desk.signChecked(desk.token(full), SignatureAlgorithm.ES256, typed, scratch);
        assertThat(typed.requests()).extracting(r -> r.lastWrong()).containsExactly(false, true);

        CardException failed = catchThrowableOfType(
                CardException.class,
                () -> desk.signChecked(desk.token(full), SignatureAlgorithm.ES256, TestPins.typing("000000"), scratch));
        assertThat(failed.code()).isEqualTo("pin.wrong");
        // SoftHSM tells that a try was wrong, not how many are left.
        assertThat(failed.params()).isEmpty();
        assertThat(desk.token(full).pin().state()).isEqualTo(State.LOW);
    }

    @Test
    @Tag("CRD-33")
    @Tag("KEY-76")
    void thePinIsChangedAndUnblockedBySecurityOfficer() throws Exception {
        Token token = desk.token(pins);
        desk.cards().changePin(token.id(), TestPins.typing(SoftHsmToken.PIN, "n3w5ecret"));
        desk.signChecked(token, SignatureAlgorithm.ES256, TestPins.typing("n3w5ecret"), scratch);

        TestPins unblock = TestPins.typing("00000000", "an0ther1", SoftHsmToken.SO_PIN, "an0ther1");
        desk.cards().unblockPin(token.id(), unblock);
        assertThat(unblock.requests()).hasSize(4);
        desk.signChecked(token, SignatureAlgorithm.ES256, TestPins.typing("n3w5ecret", "an0ther1"), scratch);
    }

    @ParameterizedTest
    @CsvSource({"P256, P256, ES256", "P384, P384, ES384", "RSA2048, RSA, RS256"})
    void aKeyMadeOnTheTokenTakesItsCertificateAndSigns(KeyType type, Algorithm issuer, SignatureAlgorithm algorithm)
            throws Exception {
        Token token = desk.token(fresh);
        byte[] request = desk.cards()
                .enrol(token.id(), type, new X500Name("CN=试用"), "session-7", TestPins.typing(SoftHsmToken.PIN));
        assertThat(new OpenSsl(scratch).request(request, false)).contains("session-7");

        byte[] certificate = Trial.certify(issuer, request);
        desk.cards().importCertificate(token.id(), List.of(certificate), null, TestPins.typing(SoftHsmToken.PIN));
        byte[] renewed = Trial.certify(issuer, request);
        desk.cards().importCertificate(token.id(), List.of(renewed), null, TestPins.typing(SoftHsmToken.PIN));

        List<String> there = desk.cards().certificates(token.id()).stream()
                .map(CardCertificate::sha256)
                .toList();
        assertThat(there)
                .contains(CertificateReader.sha256(renewed))
                .doesNotContain(CertificateReader.sha256(certificate));
        byte[] message = AuthenticationToken.toBeSigned("https://yinxin.example", "c", algorithm);
        byte[] signature = desk.cards()
                .sign(
                        token.id(),
                        CertificateReader.sha256(renewed),
                        algorithm,
                        message,
                        TestPins.typing(SoftHsmToken.PIN));
        new OpenSsl(scratch).verify(CertificateReader.publicKey(renewed), algorithm, message, signature);
    }

    @Test
    void whatTheModuleCannotDoIsSaid() throws Exception {
        CardException refused = catchThrowableOfType(
                CardException.class,
                () -> desk.cards()
                        .enrol(
                                desk.token(fresh).id(),
                                KeyType.SM2,
                                new X500Name("CN=x"),
                                "s",
                                TestPins.typing(SoftHsmToken.PIN)));
        assertThat(refused.code()).isEqualTo("card.unsupported");
    }

    @Test
    void aForeignCertificateIsRefused() throws Exception {
        byte[] foreign = Trial.der(Trial.card(Algorithm.P256));
        CardException refused = catchThrowableOfType(
                CardException.class,
                () -> desk.cards()
                        .importCertificate(
                                desk.token(fresh).id(), List.of(foreign), null, TestPins.typing(SoftHsmToken.PIN)));
        assertThat(refused.code()).isEqualTo("cert.key-mismatch");
    }
}
