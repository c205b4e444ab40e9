package io.yinxin.eseal.pdf;

import io.yinxin.eseal.sample.SampleKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.CertificateEncodingException;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;

/** SignedData of GM/T 0010 without signed attributes. */
final class GmCms {
    private static final ASN1ObjectIdentifier DATA = new ASN1ObjectIdentifier("1.2.156.10197.6.1.4.2.1");
    private static final ASN1ObjectIdentifier SIGNED_DATA = new ASN1ObjectIdentifier("1.2.156.10197.6.1.4.2.2");

    private GmCms() {}

    /** @param enclosed empty for a detached one */
    static byte[] of(SampleKey key, byte[] enclosed, byte[] value) {
        try {
            Certificate certificate = Certificate.getInstance(key.certificate().getEncoded());
            AlgorithmIdentifier sm3 = new AlgorithmIdentifier(GMObjectIdentifiers.sm3);
            SignerInfo info = new SignerInfo(
                    new SignerIdentifier(new IssuerAndSerialNumber(certificate)),
                    sm3,
                    (ASN1Set) null,
                    new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.2.156.10197.1.301.1")),
                    new DEROctetString(value),
                    (ASN1Set) null);
            SignedData data = new SignedData(
                    new ASN1Integer(1),
                    new DERSet(sm3),
                    new ContentInfo(DATA, enclosed.length == 0 ? null : new DEROctetString(enclosed)),
                    new DERSet(certificate),
                    null,
                    new DERSet(info));
            return new ContentInfo(SIGNED_DATA, data).getEncoded(ASN1Encoding.DER);
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
