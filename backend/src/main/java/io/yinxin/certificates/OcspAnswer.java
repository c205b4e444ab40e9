package io.yinxin.certificates;

import io.yinxin.certificates.RevocationPolicy.Nonce;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.jspecify.annotations.Nullable;

/**
 * What a responder said, after everything RFC 6960 section 3.2 asks for was checked.
 *
 * @param usableUntil how long it may be used again
 * @param responder certificate of a delegated responder whose own revocation is still to be asked; null if none
 */
record OcspAnswer(
        Finding finding,
        Instant thisUpdate,
        Instant usableUntil,
        @Nullable X509Certificate responder) {
    /** @throws Unavailable saying why it cannot be relied on */
    static OcspAnswer of(
            byte[] der,
            OcspQuestion question,
            X509Certificate issuer,
            RevocationPolicy policy,
            Duration skew,
            Instant now) {
        BasicOCSPResp answer = read(der);
        SingleResp one = theOne(answer, question.id());
        requireNonce(answer, question, policy.nonce());
        OcspResponder responder = OcspResponder.of(answer, issuer, now);
        Instant thisUpdate = one.getThisUpdate().toInstant();
        Instant end = end(one.getNextUpdate(), thisUpdate, policy.maxAge());
        if (thisUpdate.isAfter(now.plus(skew))) {
            throw new Unavailable("OCSP answer of the future");
        }
        if (end.plus(skew).isBefore(now)) {
            throw new Unavailable("OCSP answer is stale");
        }
        return new OcspAnswer(finding(one), thisUpdate, end, responder.toBeChecked());
    }

    private static BasicOCSPResp read(byte[] der) {
        try {
            OCSPResp response = new OCSPResp(der);
            if (response.getStatus() != OCSPResp.SUCCESSFUL) {
                throw new Unavailable("OCSP responder answers with status " + response.getStatus());
            }
            if (response.getResponseObject() instanceof BasicOCSPResp basic) {
                return basic;
            }
        } catch (Unavailable e) {
            throw e;
        } catch (Exception e) {
            // Parsers throw what they like.
            throw new Unavailable("OCSP answer cannot be read");
        }
        throw new Unavailable("OCSP answer is of another type");
    }

    private static SingleResp theOne(BasicOCSPResp answer, CertificateID asked) {
        SingleResp[] responses = answer.getResponses();
        if (responses.length != 1 || !isSame(responses[0].getCertID(), asked)) {
            throw new Unavailable("OCSP answer is about something else");
        }
        return responses[0];
    }

    /** The parameters of the digest's name may be left out, so not the whole structures are compared. */
    private static boolean isSame(CertificateID answered, CertificateID asked) {
        return answered.getSerialNumber().equals(asked.getSerialNumber())
                && answered.getHashAlgOID().equals(asked.getHashAlgOID())
                && Arrays.equals(answered.getIssuerNameHash(), asked.getIssuerNameHash())
                && Arrays.equals(answered.getIssuerKeyHash(), asked.getIssuerKeyHash());
    }

    private static void requireNonce(BasicOCSPResp answer, OcspQuestion question, Nonce rule) {
        Extension sent = question.nonce();
        Extension returned = answer.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        if (sent == null || (returned == null && rule == Nonce.OPTIONAL)) {
            return;
        }
        if (returned == null || !returned.getExtnValue().equals(sent.getExtnValue())) {
            throw new Unavailable("OCSP answer is not to our question");
        }
    }

    private static Instant end(@Nullable Date nextUpdate, Instant thisUpdate, Duration maxAge) {
        Instant byAge = thisUpdate.plus(maxAge);
        return nextUpdate != null && nextUpdate.toInstant().isBefore(byAge) ? nextUpdate.toInstant() : byAge;
    }

    private static Finding finding(SingleResp one) {
        CertificateStatus status = one.getCertStatus();
        if (status == CertificateStatus.GOOD) {
            return new Finding.Good();
        }
        if (status instanceof RevokedStatus revoked) {
            String reason = revoked.hasRevocationReason() ? String.valueOf(revoked.getRevocationReason()) : "none";
            return new Finding.Revoked(revoked.getRevocationTime().toInstant(), reason);
        }
        return new Finding.Unknown();
    }
}
