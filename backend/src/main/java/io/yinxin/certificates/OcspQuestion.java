package io.yinxin.certificates;

import io.yinxin.platform.crypto.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;

/**
 * What a responder is asked about one certificate (RFC 6960 section 4.1). Names are digested with SHA-1, which is all
 * that many responders know (RFC 5019); nothing rests on its strength here.
 */
record OcspQuestion(CertificateID id, @Nullable Extension nonce, byte[] der) {
    private static final int NONCE = 32;

    static OcspQuestion about(X509Certificate certificate, X509Certificate issuer, boolean withNonce) {
        try {
            CertificateID id = new CertificateID(
                    Verifiers.digests().get(CertificateID.HASH_SHA1),
                    Verifiers.holder(issuer),
                    certificate.getSerialNumber());
            Extension nonce = withNonce ? newNonce() : null;
            OCSPReqBuilder request = new OCSPReqBuilder().addRequest(id);
            if (nonce != null) {
                request.setRequestExtensions(new Extensions(nonce));
            }
            return new OcspQuestion(id, nonce, request.build().getEncoded());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OCSPException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Extension newNonce() throws IOException {
        byte[] value = new DEROctetString(Secrets.bytes(NONCE)).getEncoded();
        return new Extension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, value);
    }
}
