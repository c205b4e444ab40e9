package io.yinxin.eseal.object;

import static io.yinxin.eseal.TestSeals.MADE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.yinxin.eseal.TestAuthority;
import io.yinxin.eseal.TestKey;
import io.yinxin.eseal.TestSeals;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.jce.interfaces.ECPublicKey;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot become a good seal or signature is refused before anybody gets it. */
@Tag("SEL-60")
class MakingTest {
    private static final TestSeals SEALS = new TestSeals(SignatureAlgorithm.SM2_SM3);
    private static final SealDraft GOOD = SEALS.draft(SealVersion.V4);
    private static final SealProperty PROPERTY = GOOD.property();
    private static final SealPicture PICTURE = GOOD.picture();

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aDraftThatMakesNoSeal(String what, SealDraft draft, SealFault fault) {
        assertFault(fault, () -> MakeSeal.toSign(draft));
    }

    static Stream<Arguments> aDraftThatMakesNoSeal() {
        CertificateList list = PROPERTY.certificates();
        Instant far = Instant.parse("+12000-01-01T00:00:00Z");
        return Stream.of(
                arguments("version 1", version(SealVersion.V1), SealFault.WRONG_VERSION),
                arguments("no vendor", ids("", "1"), SealFault.WRONG_VALUE),
                arguments("a vendor beyond ASCII", ids("印信", "1"), SealFault.WRONG_VALUE),
                arguments("no number", ids("Yinxin", ""), SealFault.WRONG_VALUE),
                arguments("a number beyond ASCII", ids("Yinxin", "一"), SealFault.WRONG_VALUE),
                arguments("a negative type", property(-1, "公章", list, MADE, far()), SealFault.WRONG_VALUE),
                arguments("no name", property(1, "", list, MADE, far()), SealFault.WRONG_VALUE),
                arguments("half a character", property(1, "\ud800", list, MADE, far()), SealFault.WRONG_VALUE),
                arguments(
                        "nobody",
                        property(1, "公章", new CertificateList.Certificates(List.of()), MADE, far()),
                        SealFault.WRONG_VALUE),
                arguments("too many", property(1, "公章", many(), MADE, far()), SealFault.TOO_LARGE),
                arguments(
                        "ends before it begins",
                        property(1, "公章", list, MADE, MADE.minusSeconds(86400 * 400)),
                        SealFault.WRONG_VALUE),
                arguments("a year of five digits", property(1, "公章", list, MADE, far), SealFault.WRONG_VALUE),
                arguments("a format beyond ASCII", picture("图", new byte[1], 40), SealFault.WRONG_VALUE),
                arguments("no picture", picture("PNG", new byte[0], 40), SealFault.WRONG_VALUE),
                arguments("a large picture", picture("PNG", new byte[(2 << 20) + 1], 40), SealFault.TOO_LARGE),
                arguments("no size", picture("PNG", new byte[1], 0), SealFault.WRONG_VALUE),
                arguments("a negative size", picture("PNG", new byte[1], -40), SealFault.WRONG_VALUE),
                arguments("no identifier", extended(new ExtensionData("x", false, new byte[0])), SealFault.WRONG_VALUE),
                arguments("too many extensions", extensions(), SealFault.TOO_LARGE),
                arguments(
                        "too large altogether",
                        extended(new ExtensionData("1.2.3", false, new byte[4 << 20])),
                        SealFault.TOO_LARGE));
    }

    @Test
    void theMakersCertificateMustFit() {
        TestKey encryption = maker(KeyUsage.keyEncipherment, TestAuthority.BEGIN, TestAuthority.END);
        TestKey later = maker(TestAuthority.SIGNING, MADE.plusSeconds(1), TestAuthority.END);
        TestKey over = maker(TestAuthority.SIGNING, TestAuthority.BEGIN, MADE.minusSeconds(1));
        assertFault(SealFault.CERTIFICATE_UNFIT, () -> MakeSeal.make(GOOD, encryption));
        assertFault(SealFault.CERTIFICATE_UNFIT, () -> MakeSeal.make(GOOD, later));
        assertFault(SealFault.CERTIFICATE_UNFIT, () -> MakeSeal.make(GOOD, over));
        TestKey authority = new TestKey(
                SEALS.maker.privateKey(), SEALS.maker.publicKey(), SEALS.makers.certificate, SEALS.algorithm);
        assertFault(SealFault.CERTIFICATE_UNFIT, () -> MakeSeal.make(GOOD, authority));
    }

    @Test
    void theAlgorithmMustFitTheKey() {
        byte[] toSign = MakeSeal.toSign(GOOD);
        byte[] value = SEALS.maker.sign(toSign);
        for (SignatureAlgorithm other : SignatureAlgorithm.values()) {
            if (other != SignatureAlgorithm.SM2_SM3) {
                assertFault(
                        SealFault.ALGORITHM, () -> MakeSeal.assemble(toSign, SEALS.maker.certificate(), other, value));
            }
        }
        TestKey weak = SEALS.makers.signer(
                "Weak",
                SignatureAlgorithm.RSA_SHA256,
                TestKey.rsa(1024),
                TestAuthority.SIGNING,
                TestAuthority.BEGIN,
                TestAuthority.END);
        assertFault(SealFault.ALGORITHM, () -> MakeSeal.make(GOOD, weak));
    }

    @Test
    void anotherKeysValueIsNotGivenOut() {
        byte[] toSign = MakeSeal.toSign(GOOD);
        byte[] foreign = SEALS.signer.sign(toSign);
        assertFault(
                SealFault.SIGNATURE_VALUE,
                () -> MakeSeal.assemble(toSign, SEALS.maker.certificate(), SEALS.algorithm, foreign));
        for (byte[] value : List.of(new byte[0], new byte[64], new byte[70])) {
            assertFault(
                    SealFault.SIGNATURE_VALUE,
                    () -> MakeSeal.assemble(toSign, SEALS.maker.certificate(), SEALS.algorithm, value));
        }
    }

    @Test
    @Tag("SEL-55")
    void aCardInTwoStepsReturns64Bytes() throws Exception {
        Seal seal = SEALS.seal(SealVersion.V4);
        byte[] card = SEALS.signer.certificate();
        byte[] out = ApplySeal.toSign(SEALS.signatureDraft(seal), card, SEALS.algorithm);
        BigInteger n = ((ECPublicKey) SEALS.signer.publicKey()).getParameters().getN();
        byte[] standard = SEALS.signer.sign(out);
        BigInteger[] parts = StandardDSAEncoding.INSTANCE.decode(n, standard);
        byte[] in = PlainDSAEncoding.INSTANCE.encode(n, parts[0], parts[1]);
        assertThat(in).hasSize(64);

        SealSignature signature = ApplySeal.assemble(out, card, SEALS.algorithm, in);

        assertThat(signature.signature()).isEqualTo(standard);
    }

    @Test
    void theSignerMustBeInTheSeal() {
        Seal seal = SEALS.seal(SealVersion.V4);
        assertFault(SealFault.SIGNER_NOT_IN_SEAL, () -> ApplySeal.sign(SEALS.signatureDraft(seal), SEALS.legal));
    }

    @Test
    void aTimeOutsideOfTheSeal() {
        Seal seal = SEALS.seal(SealVersion.V4);
        SignatureDraft draft = SEALS.signatureDraft(seal);
        for (Instant time : List.of(
                TestSeals.VALID_START.minus(Duration.ofSeconds(1)), TestSeals.VALID_END.plus(Duration.ofSeconds(1)))) {
            SignatureDraft wrong =
                    new SignatureDraft(seal, time, draft.dataHash(), draft.propertyInfo(), draft.extensions());
            assertFault(SealFault.OUTSIDE_VALIDITY, () -> ApplySeal.sign(wrong, SEALS.signer));
        }
    }

    @Test
    void aDigestOfAnotherLengthAndAPlaceBeyondAscii() {
        SignatureDraft draft = SEALS.signatureDraft(SEALS.seal(SealVersion.V4));
        assertFault(
                SealFault.WRONG_VALUE,
                () -> ApplySeal.sign(
                        new SignatureDraft(draft.seal(), draft.time(), new byte[20], "/a", List.of()), SEALS.signer));
        assertFault(
                SealFault.WRONG_VALUE,
                () -> ApplySeal.sign(
                        new SignatureDraft(draft.seal(), draft.time(), draft.dataHash(), "/签", List.of()),
                        SEALS.signer));
    }

    @Test
    @Tag("SEL-63")
    void aStampMustBeOverTheValue() {
        SealSignature signature = SEALS.signature(SEALS.seal(SealVersion.V5));
        byte[] foreign = SEALS.token(new byte[] {1}, TestSeals.SIGNED);
        assertFault(SealFault.TIMESTAMP, () -> ApplySeal.stamped(signature, foreign));
        assertFault(SealFault.TIMESTAMP, () -> ApplySeal.stamped(signature, new byte[] {0x30, 0}));
    }

    private static TestKey maker(int usage, Instant from, Instant to) {
        return SEALS.makers.signer("Other maker", SEALS.algorithm, usage, from, to);
    }

    private static Instant far() {
        return TestSeals.VALID_END;
    }

    private static CertificateList many() {
        return new CertificateList.Certificates(Collections.nCopies(257, new byte[] {1}));
    }

    private static SealDraft version(SealVersion version) {
        return new SealDraft(version, GOOD.vendor(), GOOD.id(), PROPERTY, PICTURE, List.of());
    }

    private static SealDraft ids(String vendor, String id) {
        return new SealDraft(SealVersion.V4, vendor, id, PROPERTY, PICTURE, List.of());
    }

    private static SealDraft property(int type, String name, CertificateList list, Instant made, Instant end) {
        SealProperty property = new SealProperty(type, name, list, made, PROPERTY.validStart(), end);
        return new SealDraft(SealVersion.V4, "Yinxin", "1", property, PICTURE, List.of());
    }

    private static SealDraft picture(String type, byte[] data, int width) {
        return new SealDraft(
                SealVersion.V4, "Yinxin", "1", PROPERTY, new SealPicture(type, data, width, 40), List.of());
    }

    private static SealDraft extended(ExtensionData... extensions) {
        return new SealDraft(SealVersion.V4, "Yinxin", "1", PROPERTY, PICTURE, Arrays.asList(extensions));
    }

    private static SealDraft extensions() {
        return extended(Collections.nCopies(65, Extensions.organisation("1")).toArray(ExtensionData[]::new));
    }

    private static void assertFault(SealFault fault, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        SealException.class, e -> assertThat(e.fault()).isEqualTo(fault));
    }
}
