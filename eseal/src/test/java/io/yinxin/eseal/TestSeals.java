package io.yinxin.eseal;

import io.yinxin.eseal.object.ApplySeal;
import io.yinxin.eseal.object.CertificateList;
import io.yinxin.eseal.object.Extensions;
import io.yinxin.eseal.object.MakeSeal;
import io.yinxin.eseal.object.Seal;
import io.yinxin.eseal.object.SealDraft;
import io.yinxin.eseal.object.SealKind;
import io.yinxin.eseal.object.SealPicture;
import io.yinxin.eseal.object.SealProperty;
import io.yinxin.eseal.object.SealSignature;
import io.yinxin.eseal.object.SealVersion;
import io.yinxin.eseal.object.SignatureAlgorithm;
import io.yinxin.eseal.object.SignatureDraft;
import io.yinxin.eseal.verify.AnchoredTrust;
import io.yinxin.eseal.verify.Expected;
import io.yinxin.eseal.verify.Trust;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A maker, a sealer, a time-stamp authority, and good seals of theirs to be spoilt. */
public final class TestSeals {
    public static final Instant MADE = Instant.parse("2026-03-01T08:00:00Z");
    public static final Instant SIGNED = Instant.parse("2026-06-01T08:00:00Z");
    public static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    public static final Instant VALID_START = Instant.parse("2026-02-28T16:00:00Z");
    public static final Instant VALID_END = Instant.parse("2028-02-28T16:00:00Z");
    public static final String PROPERTY = "/Doc_0/Signs/Sign_0/Signature.xml";
    public static final byte[] CONTENT = "what is sealed".getBytes(StandardCharsets.UTF_8);
    public static final byte[] PICTURE = "not a picture, but nobody looks".getBytes(StandardCharsets.US_ASCII);

    public final SignatureAlgorithm algorithm;
    public final TestAuthority makers;
    public final TestAuthority signers;
    public final TestKey maker;
    public final TestKey signer;
    public final TestKey legal;
    public final TestKey stamper;

    public TestSeals(SignatureAlgorithm algorithm) {
        this.algorithm = algorithm;
        makers = TestAuthority.root("Makers", algorithm);
        signers = TestAuthority.root("Signers", algorithm);
        maker = makers.signer("Maker", algorithm);
        signer = signers.signer("Signer", algorithm);
        legal = signers.signer("Legal", algorithm);
        stamper = makers.timeStamper();
    }

    public Trust trust() {
        return trust(List.of(makers.revocationList(NOW), signers.revocationList(NOW)));
    }

    public Trust trust(List<byte[]> revocationLists) {
        return new AnchoredTrust(
                Map.of(
                        Trust.Purpose.MAKER, makers.certificates(),
                        Trust.Purpose.SIGNER, signers.certificates(),
                        Trust.Purpose.TIMESTAMP, makers.certificates()),
                List.of(),
                revocationLists);
    }

    public SealProperty property() {
        return property(new CertificateList.Certificates(List.of(signer.certificate())));
    }

    public static SealProperty property(CertificateList list) {
        return new SealProperty(SealKind.COMPANY.type(), "试验公章", list, MADE, VALID_START, VALID_END);
    }

    public SealDraft draft(SealVersion version) {
        return new SealDraft(
                version,
                "Yinxin",
                "35010000000001",
                property(),
                new SealPicture("PNG", PICTURE, 40, 40),
                List.of(Extensions.organisation("91350100M000100Y43")));
    }

    public Seal seal(SealVersion version) {
        return MakeSeal.make(draft(version), maker);
    }

    public SealSignature signature(SealVersion version) {
        return signature(seal(version));
    }

    public SealSignature signature(Seal seal) {
        return ApplySeal.sign(signatureDraft(seal), signer);
    }

    public SignatureDraft signatureDraft(Seal seal) {
        return new SignatureDraft(seal, SIGNED, algorithm.digest().of(CONTENT), PROPERTY, List.of());
    }

    public Expected expected() {
        return new Expected(algorithm.digest().of(CONTENT), PROPERTY);
    }

    /** As makers with a time-stamp authority do. */
    public static Seal stamped(Seal seal, byte[] token) {
        byte[] bits = new byte[token.length + 1];
        System.arraycopy(token, 0, bits, 1, token.length);
        Node stamp = Node.of(0xA0, List.of(Node.of(0x03, bits)));
        return Seal.read(Node.parse(seal.der()).plus("", stamp).encode());
    }

    public byte[] token(byte[] stamped, Instant time) {
        return TestStamps.token(stamper, stamped, time);
    }
}
