package io.yinxin.trial;

import io.yinxin.trial.Register.Revocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Answers RFC 6960 requests with a delegated key, with the nonce if one was asked for. */
final class OcspResponder {
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final Algorithm algorithm;
    private final Clock clock;
    private final X509CertificateHolder issuing;
    private final X509CertificateHolder certificate;
    private final PrivateKey key;
    private final Register register;
    private final DigestCalculatorProvider digests;

    OcspResponder(
            Algorithm algorithm,
            Clock clock,
            X509Certificate issuing,
            X509Certificate certificate,
            PrivateKey key,
            Register register) {
        try {
            this.algorithm = algorithm;
            this.clock = clock;
            this.issuing = new JcaX509CertificateHolder(issuing);
            this.certificate = new JcaX509CertificateHolder(certificate);
            this.key = key;
            this.register = register;
            digests = new JcaDigestCalculatorProviderBuilder()
                    .setProvider(Algorithm.PROVIDER)
                    .build();
        } catch (CertificateEncodingException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isAskedBy(byte[] request) {
        try {
            return Arrays.stream(new OCSPReq(request).getRequestList()).anyMatch(one -> isOurs(one.getCertID()));
        } catch (IOException e) {
            return false;
        }
    }

    byte[] answer(byte[] request) {
        try {
            return answer(new OCSPReq(request)).getEncoded();
        } catch (IOException e) {
            return refusal(OCSPRespBuilder.MALFORMED_REQUEST);
        } catch (OCSPException | OperatorCreationException e) {
            return refusal(OCSPRespBuilder.INTERNAL_ERROR);
        }
    }

    private OCSPResp answer(OCSPReq request) throws OCSPException, OperatorCreationException {
        Instant now = clock.instant();
        BasicOCSPRespBuilder answer = new BasicOCSPRespBuilder(new RespID(certificate.getSubject()));
        for (Req one : request.getRequestList()) {
            answer.addResponse(one.getCertID(), status(one.getCertID()), Date.from(now), Date.from(now.plus(LIFE)));
        }
        Extension nonce = request.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        if (nonce != null) {
            answer.setResponseExtensions(new Extensions(nonce));
        }
        var signer = new JcaContentSignerBuilder(algorithm.signature())
                .setProvider(Algorithm.PROVIDER)
                .build(key);
        return new OCSPRespBuilder()
                .build(
                        OCSPRespBuilder.SUCCESSFUL,
                        answer.build(signer, new X509CertificateHolder[] {certificate}, Date.from(now)));
    }

    private CertificateStatus status(CertificateID asked) {
        if (!isOurs(asked) || !register.knows(asked.getSerialNumber())) {
            return new UnknownStatus();
        }
        Revocation revocation = register.revocation(asked.getSerialNumber());
        return revocation == null
                ? CertificateStatus.GOOD
                : new RevokedStatus(
                        Date.from(revocation.at()), revocation.reason().ordinal());
    }

    private boolean isOurs(CertificateID asked) {
        try {
            return asked.matchesIssuer(issuing, digests);
        } catch (OCSPException e) {
            return false;
        }
    }

    private static byte[] refusal(int status) {
        try {
            return new OCSPRespBuilder().build(status, null).getEncoded();
        } catch (OCSPException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
