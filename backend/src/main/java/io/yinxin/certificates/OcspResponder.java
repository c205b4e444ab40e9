package io.yinxin.certificates;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.ResponderID;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.jspecify.annotations.Nullable;

/**
 * Who signed an answer: the authority itself, or somebody it has delegated that to (RFC 6960 section 4.2.2.2).
 *
 * @param toBeChecked the delegate's certificate, unless its authority says that it need not be checked
 */
record OcspResponder(@Nullable X509Certificate toBeChecked) {
    private static final int MOST = 4;

    /** @throws Unavailable if the signature is not valid, or the signer not entitled to it */
    static OcspResponder of(BasicOCSPResp answer, X509Certificate issuer, Instant now) {
        if (!UsageRules.isAllowedSignature(answer.getSignatureAlgOID().getId())) {
            throw new Unavailable("OCSP answer is signed with " + answer.getSignatureAlgOID());
        }
        X509CertificateHolder authority = Verifiers.holder(issuer);
        if (isNamed(answer, authority) && hasSigned(answer, authority)) {
            return new OcspResponder(null);
        }
        return Arrays.stream(answer.getCerts())
                .limit(MOST)
                .filter(delegate -> isNamed(answer, delegate) && isDelegate(delegate, authority, now))
                .filter(delegate -> hasSigned(answer, delegate))
                .findFirst()
                .map(OcspResponder::of)
                .orElseThrow(() -> new Unavailable("OCSP answer is not signed by who may"));
    }

    private static OcspResponder of(X509CertificateHolder delegate) {
        boolean unchecked = delegate.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck) != null;
        try {
            return new OcspResponder(unchecked ? null : Der.certificate(delegate.getEncoded()));
        } catch (IOException e) {
            throw new Unavailable("OCSP responder's certificate cannot be read");
        }
    }

    private static boolean isDelegate(X509CertificateHolder delegate, X509CertificateHolder authority, Instant now) {
        try {
            return delegate.getIssuer().equals(authority.getSubject())
                    && delegate.isValidOn(Date.from(now))
                    && UsageRules.isAllowedSignature(
                            delegate.getSignatureAlgorithm().getAlgorithm().getId())
                    && ExtendedKeyUsage.fromExtensions(delegate.getExtensions()) != null
                    && ExtendedKeyUsage.fromExtensions(delegate.getExtensions())
                            .hasKeyPurposeId(KeyPurposeId.id_kp_OCSPSigning)
                    && delegate.isSignatureValid(Verifiers.of(authority));
        } catch (Exception e) {
            return false;
        }
    }

    private static boolean hasSigned(BasicOCSPResp answer, X509CertificateHolder signer) {
        try {
            return answer.isSignatureValid(Verifiers.of(signer));
        } catch (Exception e) {
            return false;
        }
    }

    private static boolean isNamed(BasicOCSPResp answer, X509CertificateHolder signer) {
        ResponderID id = answer.getResponderId().toASN1Primitive();
        if (id.getName() != null) {
            return id.getName().equals(signer.getSubject());
        }
        byte[] key = signer.getSubjectPublicKeyInfo().getPublicKeyData().getOctets();
        SHA1Digest sha1 = new SHA1Digest();
        sha1.update(key, 0, key.length);
        byte[] digest = new byte[sha1.getDigestSize()];
        sha1.doFinal(digest, 0);
        return Arrays.equals(id.getKeyHash(), digest);
    }
}
