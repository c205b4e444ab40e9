package io.yinxin.certificates;

import io.yinxin.trial.IssuedCard;
import io.yinxin.trial.TrialCa;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Answers no honest responder would give. */
final class OcspAnswers {
    private OcspAnswers() {}

    /** Says that all is well, in the name of the authority, signed by a key of its own. */
    static byte[] good(TrialCa forger, byte[] request) {
        return good(forger.issuing(), forger.algorithm().newKeyPair().getPrivate(), request);
    }

    /** Says that all is well in the name of a certificate the authority has issued for something else. */
    static byte[] good(IssuedCard card, byte[] request) {
        return good(card.certificate(), card.privateKey(), request);
    }

    static byte[] good(X509Certificate signer, PrivateKey key, byte[] request) {
        try {
            OCSPReq asked = new OCSPReq(request);
            BasicOCSPRespBuilder answer =
                    new BasicOCSPRespBuilder(new RespID(Verifiers.holder(signer).getSubject()));
            Instant now = Instant.now();
            answer.addResponse(
                    asked.getRequestList()[0].getCertID(),
                    CertificateStatus.GOOD,
                    Date.from(now),
                    Date.from(now.plusSeconds(600)));
            Extension nonce = asked.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
            if (nonce != null) {
                answer.setResponseExtensions(new Extensions(nonce));
            }
            return new OCSPRespBuilder()
                    .build(
                            OCSPRespBuilder.SUCCESSFUL,
                            answer.build(
                                    new JcaContentSignerBuilder("SHA256withECDSA")
                                            .setProvider(Der.PROVIDER)
                                            .build(key),
                                    new X509CertificateHolder[] {Verifiers.holder(signer)},
                                    Date.from(now)))
                    .getEncoded();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
