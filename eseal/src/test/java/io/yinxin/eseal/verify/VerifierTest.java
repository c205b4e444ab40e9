package io.yinxin.eseal.verify;

import static io.yinxin.eseal.TestSeals.MADE;
import static io.yinxin.eseal.TestSeals.NOW;
import static io.yinxin.eseal.TestSeals.SIGNED;
import static io.yinxin.eseal.verify.Checks.indeterminate;
import static io.yinxin.eseal.verify.Checks.invalid;
import static io.yinxin.eseal.verify.Checks.valid;
import static io.yinxin.eseal.verify.Checks.validWithNotice;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.eseal.FirstVersion;
import io.yinxin.eseal.Node;
import io.yinxin.eseal.TestAuthority;
import io.yinxin.eseal.TestKey;
import io.yinxin.eseal.TestSeals;
import io.yinxin.eseal.object.ApplySeal;
import io.yinxin.eseal.object.CertificateList;
import io.yinxin.eseal.object.ExtensionData;
import io.yinxin.eseal.object.Extensions;
import io.yinxin.eseal.object.MakeSeal;
import io.yinxin.eseal.object.Seal;
import io.yinxin.eseal.object.SealDraft;
import io.yinxin.eseal.object.SealSignature;
import io.yinxin.eseal.object.SealVersion;
import io.yinxin.eseal.object.SignatureAlgorithm;
import io.yinxin.eseal.report.Step;
import io.yinxin.eseal.report.StepCode;
import io.yinxin.eseal.report.StepResult;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Good ones are valid; each thing that may be wrong is told by its own step. */
@Tag("SEL-66")
@Tag("SEL-68")
@Tag("SEL-69")
class VerifierTest {
    private static final TestSeals SEALS = new TestSeals(SignatureAlgorithm.SM2_SM3);
    private static final Trust TRUST = SEALS.trust();
    private static final Seal SEAL = SEALS.seal(SealVersion.V4);
    private static final SealSignature SIGNATURE = SEALS.signature(SEAL);
    private static final FirstVersion FIRST = new FirstVersion(SEALS);

    private static Outcome seal(byte[] der) {
        return new SealVerifier(TRUST).verify(der, NOW);
    }

    private static Outcome signature(byte[] der) {
        return signature(der, TRUST);
    }

    private static Outcome signature(byte[] der, Trust trust) {
        return new SealSignatureVerifier(trust).verify(der, SEALS.expected(), NOW);
    }

    @ParameterizedTest
    @EnumSource
    void goodOnesByEveryAlgorithm(SignatureAlgorithm algorithm) {
        TestSeals seals = new TestSeals(algorithm);
        SealSignature signature = seals.signature(SealVersion.V4);
        valid(new SealVerifier(seals.trust()).verify(signature.seal().der(), NOW));
        Outcome outcome = new SealSignatureVerifier(seals.trust()).verify(signature.der(), seals.expected(), NOW);
        valid(outcome);
        assertThat(outcome.steps()).extracting(Step::code).containsAll(SealSignatureVerifier.CODES);
    }

    @Test
    void goodOnesOfEveryVersion() {
        valid(seal(SEALS.seal(SealVersion.V5).der()));
        valid(seal(FIRST.seal()));
        valid(signature(SEALS.signature(SealVersion.V5).der()));
        valid(signature(FIRST.signature(FIRST.utcTime())));
        valid(signature(FIRST.signature(FIRST.textTime())));
    }

    @Test
    void goodStamps() {
        Seal five = SEALS.seal(SealVersion.V5);
        Seal stamped = TestSeals.stamped(five, SEALS.token(five.signedValue(), MADE));
        SealSignature signature = SEALS.signature(stamped);
        SealSignature whole = ApplySeal.stamped(signature, SEALS.token(signature.signature(), SIGNED));

        Outcome outcome = signature(whole.der());

        valid(outcome);
        assertThat(step(outcome, StepCode.SIGNER_TIME).details())
                .containsEntry("evidence", "TIMESTAMP")
                .containsEntry("time", SIGNED.toString());
        assertThat(step(signature(signature.der()), StepCode.SIGNER_TIME).details())
                .containsEntry("evidence", "STATED");
    }

    @Test
    void rubbishIsInvalidAndEveryOtherStepIsSaidToBeUnchecked() {
        Outcome outcome = signature(new byte[] {1, 2, 3});
        invalid(outcome, StepCode.FORMAT, "WRONG_TYPE");
        Set<StepCode> unchecked = EnumSet.copyOf(SealSignatureVerifier.CODES);
        unchecked.remove(StepCode.FORMAT);
        assertThat(outcome.steps())
                .filteredOn(step -> step.reason().equals("NOT_CHECKED"))
                .extracting(Step::code)
                .containsExactlyElementsOf(unchecked);
        invalid(seal(new byte[0]), StepCode.FORMAT, "TRUNCATED");
    }

    @Test
    void versions() {
        Node node = Node.parse(SIGNATURE.der());
        invalid(signature(node.with("0.0", Node.of(0x02, 5)).encode()), StepCode.VERSION_MISMATCH, "VERSION_MISMATCH");
        invalid(
                seal(Node.parse(SEAL.der()).with("0.0.1", Node.of(0x02, 3)).encode()),
                StepCode.VERSION_MISMATCH,
                "WRONG_VERSION");
        byte[] mixed = node.with("0.1", Node.parse(FIRST.seal())).encode();
        invalid(signature(mixed), StepCode.VERSION_MISMATCH, "WRONG_VERSION");
    }

    @Test
    void algorithms() {
        Node seal = Node.parse(SEAL.der());
        Node unknown = Node.of(0x06, 0x2a, 0x03);
        Node ecdsa = Node.of(0x06, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02);
        indeterminate(seal(seal.with("2", unknown).encode()), StepCode.ALGORITHM, "ALGORITHM_UNKNOWN");
        indeterminate(seal(seal.with("2", unknown).encode()), StepCode.SEAL_SIGNATURE, "NOT_CHECKED");
        invalid(seal(seal.with("2", ecdsa).encode()), StepCode.ALGORITHM, "ALGORITHM_NOT_FOR_KEY");
        Node signature = Node.parse(SIGNATURE.der());
        indeterminate(signature(signature.with("2", unknown).encode()), StepCode.SIGNATURE_VALUE, "NOT_CHECKED");
    }

    @Test
    void contentAndPlace() {
        SealSignatureVerifier verifier = new SealSignatureVerifier(TRUST);
        Expected good = SEALS.expected();
        invalid(
                verifier.verify(SIGNATURE.der(), new Expected(new byte[32], good.propertyInfo()), NOW),
                StepCode.DATA_HASH,
                "CONTENT_CHANGED");
        invalid(
                verifier.verify(SIGNATURE.der(), new Expected(good.dataHash(), "/Doc_1"), NOW),
                StepCode.PROPERTY_MISMATCH,
                "PROPERTY_MISMATCH");
    }

    @Test
    void values() {
        TestKey stranger = SEALS.signers.signer("Stranger", SEALS.algorithm);
        byte[] foreign = stranger.sign(SIGNATURE.signedBytes());
        Node signature = Node.parse(SIGNATURE.der());
        invalid(signature(signature.with("3", bits(foreign)).encode()), StepCode.SIGNATURE_VALUE, "SIGNATURE_WRONG");
        byte[] makersOfOther = SEALS.maker.sign(new byte[] {1});
        invalid(
                seal(Node.parse(SEAL.der()).with("3", bits(makersOfOther)).encode()),
                StepCode.SEAL_SIGNATURE,
                "SIGNATURE_WRONG");
    }

    @Test
    void unreadableCertificates() {
        Node rubbish = Node.of(0x04, 1, 2, 3);
        Outcome outcome =
                signature(Node.parse(SIGNATURE.der()).with("1", rubbish).encode());
        invalid(outcome, StepCode.FORMAT, "CERTIFICATE_UNREADABLE");
        assertThat(step(outcome, StepCode.SIGNER_REVOKED).reason()).isEqualTo("NOT_CHECKED");
        assertThat(step(outcome, StepCode.SEAL_SIGNATURE).result()).isEqualTo(StepResult.GOOD);
        invalid(seal(Node.parse(SEAL.der()).with("1", rubbish).encode()), StepCode.FORMAT, "CERTIFICATE_UNREADABLE");
    }

    @Test
    void aSignerOutsideTheSealsList() {
        TestKey other = SEALS.signers.signer("Other", SEALS.algorithm);
        byte[] toSign = SIGNATURE.signedBytes();
        SealSignature signed = ApplySeal.assemble(toSign, other.certificate(), SEALS.algorithm, other.sign(toSign));
        invalid(signature(signed.der()), StepCode.SIGNER_NOT_IN_SEAL, "SIGNER_NOT_IN_SEAL");
    }

    @Test
    void aListByAnUnknownDigest() {
        CertificateList list = new CertificateList.Digests(
                List.of(new CertificateList.CertificateDigest("1.2.156.10197.1.401.2", new byte[32])));
        Seal seal = MakeSeal.make(with(SEALS.draft(SealVersion.V4), list, List.of()), SEALS.maker);
        byte[] toSign = Node.parse(SIGNATURE.signedBytes())
                .with("1", Node.parse(seal.der()))
                .encode();
        SealSignature signed =
                ApplySeal.assemble(toSign, SEALS.signer.certificate(), SEALS.algorithm, SEALS.signer.sign(toSign));
        indeterminate(signature(signed.der()), StepCode.SIGNER_NOT_IN_SEAL, "DIGEST_UNKNOWN");
    }

    @Test
    void whoIsTrustedForOneThingIsNotForAnother() {
        Seal bySigner = MakeSeal.make(SEALS.draft(SealVersion.V4), SEALS.legal);
        invalid(seal(bySigner.der()), StepCode.MAKER_UNTRUSTED, "NO_PATH");
        SealDraft draft = with(
                SEALS.draft(SealVersion.V4),
                new CertificateList.Certificates(List.of(SEALS.maker.certificate())),
                List.of());
        SealSignature byMaker = ApplySeal.sign(SEALS.signatureDraft(MakeSeal.make(draft, SEALS.maker)), SEALS.maker);
        invalid(signature(byMaker.der()), StepCode.SIGNER_UNTRUSTED, "NO_PATH");
    }

    @Test
    void keyUsage() {
        TestKey encryption = signer(KeyUsage.keyEncipherment, TestAuthority.BEGIN, TestAuthority.END);
        TestKey unstated = signer(TestAuthority.UNSTATED, TestAuthority.BEGIN, TestAuthority.END);
        invalid(signature(signedBy(encryption).der()), StepCode.KEY_USAGE, "KEY_USAGE_NOT_SIGNING");
        validWithNotice(signature(signedBy(unstated).der()), StepCode.KEY_USAGE, "KEY_USAGE_UNSTATED");
    }

    @Test
    void theSignersTime() {
        TestKey before = signer(TestAuthority.SIGNING, SIGNED.plusSeconds(1), TestAuthority.END);
        TestKey after = signer(TestAuthority.SIGNING, TestAuthority.BEGIN, SIGNED.minusSeconds(1));
        TestKey since = signer(TestAuthority.SIGNING, TestAuthority.BEGIN, SIGNED.plusSeconds(86400));
        invalid(signature(signedBy(before).der()), StepCode.SIGNER_TIME, "CERTIFICATE_NOT_VALID_THEN");
        invalid(signature(signedBy(after).der()), StepCode.SIGNER_TIME, "CERTIFICATE_NOT_VALID_THEN");
        Trust listsOfThen =
                SEALS.trust(List.of(SEALS.makers.revocationList(SIGNED), SEALS.signers.revocationList(SIGNED)));
        validWithNotice(
                signature(signedBy(since).der(), listsOfThen), StepCode.SIGNER_TIME, "CERTIFICATE_EXPIRED_SINCE");
        Outcome early = new SealSignatureVerifier(TRUST)
                .verify(SIGNATURE.der(), SEALS.expected(), SIGNED.minus(Duration.ofMinutes(6)));
        invalid(early, StepCode.SIGNER_TIME, "TIME_IN_FUTURE");
    }

    @Test
    void revocation() {
        invalid(
                signature(SIGNATURE.der(), revoking(SEALS.signer, SIGNED.minusSeconds(1))),
                StepCode.SIGNER_REVOKED,
                "REVOKED");
        validWithNotice(
                signature(SIGNATURE.der(), revoking(SEALS.signer, SIGNED.plusSeconds(1))),
                StepCode.SIGNER_REVOKED,
                "REVOKED_LATER");
        invalid(
                signature(SIGNATURE.der(), revoking(SEALS.maker, SIGNED.minusSeconds(1))),
                StepCode.MAKER_REVOKED,
                "REVOKED");
        validWithNotice(
                signature(SIGNATURE.der(), revoking(SEALS.maker, SIGNED.plusSeconds(1))),
                StepCode.MAKER_REVOKED,
                "REVOKED_LATER");
        indeterminate(
                signature(SIGNATURE.der(), SEALS.trust(List.of())), StepCode.SIGNER_REVOKED, "NO_REVOCATION_LIST");
    }

    @Test
    void theSealsValidity() {
        SealVerifier verifier = new SealVerifier(TRUST);
        invalid(
                verifier.verify(SEAL.der(), TestSeals.VALID_START.minusSeconds(1)),
                StepCode.SEAL_NOT_YET_VALID,
                "SEAL_NOT_YET_VALID");
        invalid(verifier.verify(SEAL.der(), TestSeals.VALID_END.plusSeconds(1)), StepCode.SEAL_EXPIRED, "SEAL_EXPIRED");
        assertThat(step(verifier.verify(SEAL.der(), TestSeals.VALID_END), StepCode.SEAL_EXPIRED)
                        .result())
                .isEqualTo(StepResult.GOOD);
        SealSignature late = signedAt(TestSeals.VALID_END.plusSeconds(1));
        Outcome outcome = new SealSignatureVerifier(TRUST)
                .verify(late.der(), SEALS.expected(), TestSeals.VALID_END.plusSeconds(86400));
        assertThat(step(outcome, StepCode.SEAL_EXPIRED).result()).isEqualTo(StepResult.BAD);
    }

    @Test
    void theMakersCertificateInVersionFour() {
        TestKey maker = shortLivedMaker();
        Seal seal = MakeSeal.make(SEALS.draft(SealVersion.V4), maker);
        invalid(seal(seal.der()), StepCode.MAKER_EXPIRED, "CERTIFICATE_NOT_VALID_THEN");
    }

    @Test
    void theMakersCertificateInVersionFive() {
        TestKey maker = shortLivedMaker();
        Seal seal = MakeSeal.make(SEALS.draft(SealVersion.V5), maker);
        Instant then = MADE.plus(Duration.ofHours(12));
        Trust lists = SEALS.trust(List.of(SEALS.makers.revocationList(then), SEALS.signers.revocationList(NOW)));
        SealVerifier verifier = new SealVerifier(lists);
        validWithNotice(verifier.verify(seal.der(), NOW), StepCode.MAKER_EXPIRED, "CERTIFICATE_EXPIRED_SINCE");
        SealVerifier revoked = new SealVerifier(revoking(SEALS.maker, MADE.plusSeconds(1)));
        validWithNotice(revoked.verify(SEALS.seal(SealVersion.V5).der(), NOW), StepCode.MAKER_REVOKED, "REVOKED_LATER");
        SealVerifier before = new SealVerifier(revoking(SEALS.maker, MADE));
        invalid(before.verify(SEALS.seal(SealVersion.V5).der(), NOW), StepCode.MAKER_REVOKED, "REVOKED");
        byte[] backdated = resigned(
                Node.parse(seal.der()).with("0.2.4", Node.of(0x18, "20251231000000Z".getBytes(US_ASCII))), maker);
        invalid(verifier.verify(backdated, NOW), StepCode.MAKER_EXPIRED, "CERTIFICATE_NOT_VALID_AT_CREATION");
    }

    @Test
    void stamps() {
        byte[] foreign = SEALS.token(new byte[] {1}, SIGNED);
        invalid(signature(withToken(foreign)), StepCode.TIMESTAMP, "TIMESTAMP_WRONG");
        invalid(signature(withToken(new byte[] {0x30, 0})), StepCode.TIMESTAMP, "TIMESTAMP_WRONG");
        byte[] early = SEALS.token(SIGNATURE.signature(), SIGNED.minus(Duration.ofMinutes(6)));
        invalid(signature(withToken(early)), StepCode.TIMESTAMP, "SIGNED_AFTER_TIMESTAMP");
        TestSeals others = new TestSeals(SignatureAlgorithm.SM2_SM3);
        byte[] untrusted = others.token(SIGNATURE.signature(), SIGNED);
        invalid(signature(withToken(untrusted)), StepCode.TIMESTAMP, "NO_PATH");
        byte[] good = SEALS.token(SIGNATURE.signature(), SIGNED);
        invalid(signature(withToken(good), revoking(SEALS.stamper, SIGNED)), StepCode.TIMESTAMP, "REVOKED");
        indeterminate(
                signature(withToken(good), SEALS.trust(List.of(SEALS.signers.revocationList(NOW)))),
                StepCode.TIMESTAMP,
                "NO_REVOCATION_LIST");
        Seal five = SEALS.seal(SealVersion.V5);
        byte[] before = SEALS.token(five.signedValue(), MADE.minusSeconds(1));
        Node stamped = Node.parse(five.der()).plus("", Node.of(0xa0, List.of(bits(before))));
        invalid(seal(stamped.encode()), StepCode.TIMESTAMP, "CREATED_AFTER_TIMESTAMP");
    }

    @Test
    void timesOfVersionOne() {
        byte[] token = SEALS.token(new byte[] {1}, SIGNED);
        validWithNotice(signature(FIRST.signature(token)), StepCode.TIMESTAMP, "TIMESTAMP_OF_VERSION_1");
        Outcome unreadable = signature(FIRST.signature(new byte[] {1, 2}));
        indeterminate(unreadable, StepCode.SIGNER_TIME, "TIME_UNKNOWN");
        indeterminate(unreadable, StepCode.SEAL_EXPIRED, "NOT_CHECKED");
        indeterminate(signature(FIRST.signature(new byte[] {0x30, 0})), StepCode.TIMESTAMP, "TIMESTAMP_UNREADABLE");
    }

    @Test
    void extensions() {
        ExtensionData critical = new ExtensionData("1.2.3.4", true, new byte[] {5, 0});
        ExtensionData other = new ExtensionData("1.2.3.4", false, new byte[] {5, 0});
        CertificateList list = SEALS.property().certificates();
        SealDraft draft = SEALS.draft(SealVersion.V4);
        indeterminate(
                seal(MakeSeal.make(with(draft, list, List.of(critical)), SEALS.maker)
                        .der()),
                StepCode.FORMAT,
                "CRITICAL_EXTENSION");
        valid(seal(MakeSeal.make(with(draft, list, List.of(other)), SEALS.maker).der()));
    }

    @Test
    @Tag("SEL-05")
    void aConfirmationOfAnotherSeal() throws IOException {
        byte[] info = MakeSeal.toSign(SEALS.draft(SealVersion.V4));
        valid(seal(confirmed(info, SEALS.legal.sign(info))));
        invalid(seal(confirmed(info, SEALS.legal.sign(new byte[] {1}))), StepCode.SEAL_SIGNATURE, "CONFIRMATION_WRONG");
    }

    private static byte[] confirmed(byte[] info, byte[] value) throws IOException {
        Node confirmation = Node.of(
                0x30,
                List.of(
                        Node.of(0x04, SEALS.legal.certificate()),
                        Node.parse(new ASN1ObjectIdentifier(SEALS.algorithm.id()).getEncoded()),
                        bits(value)));
        String id = Extensions.organisation("").id().replaceAll("2$", "3");
        Node extension = Node.of(
                0x30,
                List.of(
                        Node.parse(new ASN1ObjectIdentifier(id).getEncoded()),
                        Node.of(0x01, 0),
                        Node.of(0x04, confirmation.encode())));
        byte[] whole = Node.parse(info).plus("4", extension).encode();
        return MakeSeal.assemble(whole, SEALS.maker.certificate(), SEALS.algorithm, SEALS.maker.sign(whole))
                .der();
    }

    private static Step step(Outcome outcome, StepCode code) {
        return outcome.steps().stream()
                .filter(one -> one.code() == code)
                .findFirst()
                .orElseThrow();
    }

    private static Node bits(byte[] value) {
        byte[] content = new byte[value.length + 1];
        System.arraycopy(value, 0, content, 1, value.length);
        return Node.of(0x03, content);
    }

    private static byte[] withToken(byte[] token) {
        return Node.parse(SIGNATURE.der())
                .plus("", Node.of(0xa0, List.of(bits(token))))
                .encode();
    }

    private static byte[] resigned(Node seal, TestKey maker) {
        return seal.with("3", bits(maker.sign(seal.at("0").encode()))).encode();
    }

    private static TestKey signer(int usage, Instant from, Instant to) {
        return SEALS.signers.signer("One", SEALS.algorithm, usage, from, to);
    }

    private static TestKey shortLivedMaker() {
        return SEALS.makers.signer(
                "Short", SEALS.algorithm, TestAuthority.SIGNING, TestAuthority.BEGIN, MADE.plus(Duration.ofDays(1)));
    }

    /** Put together without the checks of making, as somebody else might. */
    private static SealSignature signedBy(TestKey key) {
        SealDraft draft = with(
                SEALS.draft(SealVersion.V4), new CertificateList.Certificates(List.of(key.certificate())), List.of());
        Seal seal = MakeSeal.make(draft, SEALS.maker);
        byte[] toSign = Node.parse(SIGNATURE.signedBytes())
                .with("1", Node.parse(seal.der()))
                .encode();
        return ApplySeal.assemble(toSign, key.certificate(), SEALS.algorithm, key.sign(toSign));
    }

    private static SealSignature signedAt(Instant time) {
        String text = time.toString().replaceAll("[-:T]", "");
        byte[] toSign = Node.parse(SIGNATURE.signedBytes())
                .with("2", Node.of(0x18, text.getBytes(US_ASCII)))
                .encode();
        return ApplySeal.assemble(toSign, SEALS.signer.certificate(), SEALS.algorithm, SEALS.signer.sign(toSign));
    }

    private static SealDraft with(SealDraft draft, CertificateList list, List<ExtensionData> extensions) {
        return new SealDraft(
                draft.version(), draft.vendor(), draft.id(), TestSeals.property(list), draft.picture(), extensions);
    }

    private static Trust revoking(TestKey key, Instant since) {
        Map<byte[], Instant> revoked = Map.of(key.certificate(), since);
        Instant next = NOW.plusSeconds(86400);
        return SEALS.trust(List.of(
                SEALS.makers.revocationList(NOW, next, revoked), SEALS.signers.revocationList(NOW, next, revoked)));
    }
}
