package io.yinxin.eseal.verify;

import static io.yinxin.eseal.TestSeals.MADE;
import static io.yinxin.eseal.TestSeals.NOW;
import static io.yinxin.eseal.TestSeals.SIGNED;
import static io.yinxin.eseal.report.StepCode.FORMAT;
import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.eseal.FirstVersion;
import io.yinxin.eseal.Node;
import io.yinxin.eseal.TestSeals;
import io.yinxin.eseal.object.ApplySeal;
import io.yinxin.eseal.object.Seal;
import io.yinxin.eseal.object.SealSignature;
import io.yinxin.eseal.object.SealVersion;
import io.yinxin.eseal.object.SignatureAlgorithm;
import io.yinxin.eseal.report.Step;
import io.yinxin.eseal.report.StepCode;
import io.yinxin.eseal.report.StepResult;
import io.yinxin.eseal.report.Verdict;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** No byte of a seal or signature can be changed without being told. */
@Tag("SEL-67")
@Tag("SEL-68")
class TamperTest {
    private static final TestSeals SEALS = new TestSeals(SignatureAlgorithm.SM2_SM3);
    private static final Trust.Judgement UNTRUSTED =
            new Trust.Judgement(Trust.Path.UNTRUSTED, new Trust.Revocation.Unknown("NO_PATH"));
    private static final Trust TRUST = new AskedOnce(SEALS.trust());

    /**
     * As the other, without looking for a path of certificates that do not exist. In a seal alone only the path tells a
     * changed certificate; in a signature its digest and the list of sealers must tell it, whatever the trust says.
     */
    private static final Trust TRUST_IN_KNOWN =
            (certificate, at, purpose) -> Arrays.equals(certificate, SEALS.maker.certificate())
                            || Arrays.equals(certificate, SEALS.signer.certificate())
                            || purpose == Trust.Purpose.TIMESTAMP
                    ? TRUST.judge(certificate, at, purpose)
                    : UNTRUSTED;

    private static Outcome seal(byte[] der) {
        return new SealVerifier(TRUST).verify(der, NOW);
    }

    private static Outcome signature(byte[] der) {
        return new SealSignatureVerifier(TRUST).verify(der, SEALS.expected(), NOW);
    }

    private static Outcome quickly(byte[] der) {
        return new SealSignatureVerifier(TRUST_IN_KNOWN).verify(der, SEALS.expected(), NOW);
    }

    /** Each byte, with its lowest bit and its highest bit turned. */
    private static void everyByte(byte[] good, Function<byte[], Outcome> verifier) {
        assertThat(verifier.apply(good).verdict()).isEqualTo(Verdict.VALID);
        for (int i = 0; i < good.length; i++) {
            for (int bit : new int[] {1, 0x80}) {
                byte[] bad = good.clone();
                bad[i] ^= (byte) bit;
                Outcome outcome = verifier.apply(bad);
                assertThat(outcome.verdict()).as("byte %s", i).isNotEqualTo(Verdict.VALID);
            }
        }
    }

    @Test
    void everyByteOfASeal() {
        everyByte(SEALS.seal(SealVersion.V4).der(), TamperTest::seal);
        everyByte(new FirstVersion(SEALS).seal(), TamperTest::seal);
    }

    @Test
    void everyByteOfASignature() {
        everyByte(SEALS.signature(SealVersion.V4).der(), TamperTest::quickly);
    }

    @Test
    void everyByteOfASignatureOfVersionOne() {
        FirstVersion first = new FirstVersion(SEALS);
        everyByte(first.signature(first.utcTime()), TamperTest::quickly);
    }

    @Test
    @Tag("SEL-63")
    void everyByteOfATimeStamp() {
        Seal five = SEALS.seal(SealVersion.V5);
        Seal stampedSeal = TestSeals.stamped(five, SEALS.token(five.signedValue(), MADE));
        SealSignature signature = SEALS.signature(stampedSeal);
        byte[] token = SEALS.token(signature.signature(), SIGNED);
        byte[] good = ApplySeal.stamped(signature, token).der();
        int begin = good.length - token.length;
        byte[] tail = Arrays.copyOfRange(good, begin, good.length);
        assertThat(signature(good).verdict()).isEqualTo(Verdict.VALID);
        Map<String, String> said = stamp(signature(good)).details();
        int unnoticed = 0;
        for (int i = 0; i < tail.length; i++) {
            byte[] bad = good.clone();
            bad[begin + i] ^= 1;
            Outcome outcome = signature(bad);
            if (outcome.verdict() == Verdict.VALID) {
                unnoticed++;
                assertThat(stamp(outcome).details()).as("byte %s", i).isEqualTo(said);
            }
        }
        // Its own version numbers and the like, which the authority does not sign.
        assertThat(unnoticed).isLessThan(25);
    }

    private static Step stamp(Outcome outcome) {
        return outcome.steps().stream()
                .filter(step -> step.subject().equals("SES_Signature.timeStamp"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(names = {"ECDSA_SHA256", "RSA_SHA256"})
    void everyByteOfTheOuterParts(SignatureAlgorithm algorithm) {
        TestSeals seals = new TestSeals(algorithm);
        Trust trust = new AskedOnce(seals.trust());
        byte[] good = seals.seal(SealVersion.V4).der();
        int begin = good.length - seals.maker.certificate().length - 90;
        byte[] tail = Arrays.copyOfRange(good, begin, good.length);
        everyByte(tail, changed -> {
            byte[] whole = good.clone();
            System.arraycopy(changed, 0, whole, begin, changed.length);
            return new SealVerifier(trust).verify(whole, NOW);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "the vendor, 0.0.2, SEAL_SIGNATURE",
        "the number of the seal, 0.1, SEAL_SIGNATURE",
        "the name, 0.2.1, SEAL_SIGNATURE",
        "a certificate of the list, 0.2.3.0, SEAL_SIGNATURE",
        "the end of validity, 0.2.6, SEAL_SIGNATURE",
        "the picture, 0.3.1, SEAL_SIGNATURE",
        "an extension, 0.4.0.2, SEAL_SIGNATURE",
        "the maker's certificate, 1, MAKER_UNTRUSTED",
        "the maker's value, 3, SEAL_SIGNATURE"
    })
    void placesOfASeal(String what, String path, StepCode code) {
        Node seal = Node.parse(SEALS.seal(SealVersion.V4).der());
        assertStep(seal(spoilt(seal, path)), code, what);
    }

    @ParameterizedTest
    @CsvSource({
        "the picture in the seal, 0.1.0.3.1, SEAL_SIGNATURE",
        "the picture in the seal, 0.1.0.3.1, SIGNATURE_VALUE",
        "the time, 0.2, SIGNATURE_VALUE",
        "the digest, 0.3, DATA_HASH",
        "the digest, 0.3, SIGNATURE_VALUE",
        "the place, 0.4, PROPERTY_MISMATCH",
        "the signer's certificate, 1, SIGNER_NOT_IN_SEAL",
        "the signer's certificate, 1, SIGNER_UNTRUSTED",
        "the signer's value, 3, SIGNATURE_VALUE"
    })
    void placesOfASignature(String what, String path, StepCode code) {
        Node signature = Node.parse(SEALS.signature(SealVersion.V4).der());
        assertStep(signature(spoilt(signature, path)), code, what);
    }

    @Test
    void theMarkOfASeal() {
        Node seal = Node.parse(SEALS.seal(SealVersion.V4).der());
        assertStep(seal(spoilt(seal, "0.0.0")), FORMAT, "mark");
    }

    /** The last byte, but of times the last digit. */
    private static byte[] spoilt(Node whole, String path) {
        Node node = whole.at(path);
        byte[] content = node.content().clone();
        content[content.length - (node.tag() == 0x18 ? 2 : 1)] ^= 1;
        return whole.with(path, Node.of(node.tag(), content)).encode();
    }

    private static void assertStep(Outcome outcome, StepCode code, String what) {
        assertThat(outcome.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(outcome.steps())
                .as("%s: %s", what, Checks.notGood(outcome))
                .filteredOn(step -> step.result() == StepResult.BAD)
                .extracting(Step::code)
                .contains(code);
    }
}
