package io.yinxin.eseal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTCTime;
import org.bouncycastle.asn1.DERUTF8String;

/** Seals and signatures of GM/T 0031-2014, which we read only: written here by the library alone. */
public final class FirstVersion {
    private final TestSeals seals;

    public FirstVersion(TestSeals seals) {
        this.seals = seals;
    }

    private static DERUTCTime time(Instant instant) {
        return new DERUTCTime(Date.from(instant));
    }

    private ASN1Encodable info() {
        return sequence(
                sequence(new DERIA5String("ES"), new ASN1Integer(1), new DERIA5String("Vendor")),
                new DERIA5String("1"),
                sequence(
                        new ASN1Integer(1),
                        new DERUTF8String("试验公章"),
                        sequence(new DEROctetString(seals.signer.certificate())),
                        time(TestSeals.MADE),
                        time(TestSeals.VALID_START),
                        time(TestSeals.VALID_END)),
                sequence(
                        new DERIA5String("gif"),
                        new DEROctetString(TestSeals.PICTURE),
                        new ASN1Integer(42),
                        new ASN1Integer(42)));
    }

    private ASN1Encodable algorithm() {
        return new ASN1ObjectIdentifier(seals.algorithm.id());
    }

    public byte[] sealSignedBytes() {
        return der(sequence(info(), new DEROctetString(seals.maker.certificate()), algorithm()));
    }

    private ASN1Encodable sealValue() {
        return sequence(
                info(),
                sequence(
                        new DEROctetString(seals.maker.certificate()),
                        algorithm(),
                        new DERBitString(seals.maker.sign(sealSignedBytes()))));
    }

    public byte[] seal() {
        return der(sealValue());
    }

    public byte[] utcTime() {
        return der(time(TestSeals.SIGNED));
    }

    /** What one library in use writes: local time, in text. */
    public byte[] textTime() {
        return "2026-06-01 16:00:00".getBytes(StandardCharsets.US_ASCII);
    }

    public byte[] signature(byte[] time) {
        return signature(time, seals.algorithm.digest().of(TestSeals.CONTENT), TestSeals.PROPERTY);
    }

    public byte[] signature(byte[] time, byte[] dataHash, String property) {
        ASN1Encodable toSign = sequence(
                new ASN1Integer(1),
                sealValue(),
                new DERBitString(time),
                new DERBitString(dataHash),
                new DERIA5String(property),
                new DEROctetString(seals.signer.certificate()),
                algorithm());
        return der(sequence(toSign, new DERBitString(seals.signer.sign(der(toSign)))));
    }

    private static ASN1Encodable sequence(ASN1Encodable... parts) {
        return new DERSequence(parts);
    }

    private static byte[] der(ASN1Encodable value) {
        try {
            return value.toASN1Primitive().getEncoded("DER");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
