package io.yinxin.eseal.verify;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jspecify.annotations.Nullable;

/** Certificates and lists in Bouncy Castle's form: the JDK knows no SM2. */
final class X509 {
    static final Provider PROVIDER = new BouncyCastleProvider();

    private X509() {}

    static X509Certificate certificate(byte[] der) {
        try {
            return read((X509Certificate) factory().generateCertificate(new ByteArrayInputStream(der)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static X509CRL list(byte[] der) {
        try {
            return read((X509CRL) factory().generateCRL(new ByteArrayInputStream(der)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The library has null for bytes that begin like nothing it knows. */
    private static <T> T read(@Nullable T read) {
        if (read == null) {
            throw new IllegalArgumentException("neither certificate nor list");
        }
        return read;
    }

    private static CertificateFactory factory() throws GeneralSecurityException {
        return CertificateFactory.getInstance("X.509", PROVIDER);
    }
}
