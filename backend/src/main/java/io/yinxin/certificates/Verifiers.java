package io.yinxin.certificates;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.ContentVerifierProvider;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Bouncy Castle's forms of certificates and of what checks their signatures. */
final class Verifiers {
    private Verifiers() {}

    static X509CertificateHolder holder(X509Certificate certificate) {
        try {
            return new X509CertificateHolder(certificate.getEncoded());
        } catch (IOException | CertificateEncodingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static ContentVerifierProvider of(X509CertificateHolder signer) {
        try {
            return new JcaContentVerifierProviderBuilder()
                    .setProvider(Der.PROVIDER)
                    .build(signer);
        } catch (OperatorCreationException | CertificateException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static DigestCalculatorProvider digests() {
        try {
            return new JcaDigestCalculatorProviderBuilder()
                    .setProvider(Der.PROVIDER)
                    .build();
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }
}
