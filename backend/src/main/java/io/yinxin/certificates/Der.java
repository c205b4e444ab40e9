package io.yinxin.certificates;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.Provider;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Bytes to certificates and back. Bouncy Castle reads them, since the JDK knows no SM2. */
final class Der {
    /** Not registered with the JVM: nothing else shall change because cards are used. */
    static final Provider PROVIDER = new BouncyCastleProvider();

    private Der() {}

    /**
     * Reads a certificate that is DER, exactly and to the last byte: two encodings of one certificate would be two
     * certificates to everything that counts by digest.
     *
     * @throws IllegalArgumentException if it is not
     */
    static X509Certificate certificate(byte[] der) {
        try {
            ASN1Primitive read = ASN1Primitive.fromByteArray(der);
            if (read == null || !Arrays.equals(Certificate.getInstance(read).getEncoded("DER"), der)) {
                throw new IllegalArgumentException("not DER");
            }
            return (X509Certificate) CertificateFactory.getInstance("X.509", PROVIDER)
                    .generateCertificate(new ByteArrayInputStream(der));
        } catch (IOException | CertificateException | RuntimeException e) {
            // Parsers throw what they like on bytes made to break them.
            throw new IllegalArgumentException("no certificate", e);
        }
    }

    static X509Certificate certificateOfPem(String pem) {
        String base64 = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        return certificate(Base64.getDecoder().decode(base64));
    }
}
