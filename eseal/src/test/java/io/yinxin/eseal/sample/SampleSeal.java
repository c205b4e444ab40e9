package io.yinxin.eseal.sample;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.Date;
import javax.imageio.ImageIO;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;

/** A seal of GB/T 38540 version 4, written out here so that the tests do not depend on the codec. */
public final class SampleSeal {
    private static final ASN1ObjectIdentifier SM2_WITH_SM3 = new ASN1ObjectIdentifier("1.2.156.10197.1.501");

    private final SampleKey key;
    private final DERSequence seal;

    private SampleSeal(SampleKey key, byte[] picture) {
        this.key = key;
        try {
            byte[] certificate = key.certificate().getEncoded();
            DERSequence info = sequence(
                    sequence(new DERIA5String("ES"), new ASN1Integer(4), new DERIA5String("sample")),
                    new DERIA5String("90000000000001"),
                    sequence(
                            new ASN1Integer(1),
                            new DERUTF8String("样章"),
                            new ASN1Integer(1),
                            sequence(new DEROctetString(certificate)),
                            time("2026-01-01T00:00:00Z"),
                            time("2026-01-01T00:00:00Z"),
                            time("2034-01-01T00:00:00Z")),
                    sequence(
                            new DERIA5String("PNG"),
                            new DEROctetString(picture),
                            new ASN1Integer(40),
                            new ASN1Integer(40)));
            this.seal = sequence(
                    info, new DEROctetString(certificate), SM2_WITH_SM3, new DERBitString(key.sign(info.getEncoded())));
        } catch (CertificateEncodingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static SampleSeal of(SampleKey key) {
        return new SampleSeal(key, picture(200));
    }

    public byte[] der() {
        return encoded(seal);
    }

    /** SES_Signature over a data hash. */
    public byte[] sign(byte[] dataHash, String propertyInfo) {
        DERSequence toSign = sequence(
                new ASN1Integer(4),
                seal,
                time("2026-11-22T08:00:00Z"),
                new DERBitString(dataHash),
                new DERIA5String(propertyInfo));
        try {
            return encoded(sequence(
                    toSign,
                    new DEROctetString(key.certificate().getEncoded()),
                    SM2_WITH_SM3,
                    new DERBitString(key.sign(encoded(toSign)))));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A red ring with a transparent inside. */
    public static byte[] picture(int pixels) {
        BufferedImage image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(220, 20, 20, 230));
        graphics.setStroke(new BasicStroke(pixels / 20f));
        graphics.drawOval(pixels / 20, pixels / 20, pixels - pixels / 10, pixels - pixels / 10);
        graphics.fillRect(pixels / 4, pixels * 2 / 5, pixels / 2, pixels / 5);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static DERGeneralizedTime time(String instant) {
        return new DERGeneralizedTime(Date.from(Instant.parse(instant)));
    }

    private static DERSequence sequence(ASN1Encodable... parts) {
        ASN1EncodableVector vector = new ASN1EncodableVector();
        vector.addAll(parts);
        return new DERSequence(vector);
    }

    private static byte[] encoded(DERSequence sequence) {
        try {
            return sequence.getEncoded("DER");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
