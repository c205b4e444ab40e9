package io.yinxin.eseal.pdf;

import io.yinxin.eseal.report.Step;
import io.yinxin.eseal.report.StepCode;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/** A time-stamp token (RFC 3161) against what it stamps; the authority's standing is for the caller to judge. */
record TimeStamp(Optional<byte[]> token, Optional<Instant> time, List<Step> steps) {
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();
    private static final TimeStamp NONE = new TimeStamp(Optional.empty(), Optional.empty(), List.of());

    private interface Stamped {
        byte[] digest(MessageDigest digest);
    }

    /** The one on a signature's value, if there is one. */
    static TimeStamp on(SignerInformation signer, String subject) {
        AttributeTable attributes = signer.getUnsignedAttributes();
        Attribute attribute =
                attributes == null ? null : attributes.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
        if (attribute == null || attribute.getAttrValues().size() == 0) {
            return NONE;
        }
        try {
            return read(
                    attribute.getAttributeValues()[0].toASN1Primitive().getEncoded(),
                    subject,
                    digest -> digest.digest(signer.getSignature()));
        } catch (IOException e) {
            return malformed(subject);
        }
    }

    /** One over the document. */
    static TimeStamp of(byte[] contents, Covered covered, String subject) {
        return read(contents, subject, covered::digest);
    }

    private static TimeStamp read(byte[] der, String subject, Stamped stamped) {
        try {
            TimeStampToken token = new TimeStampToken(ContentInfo.getInstance(der));
            Instant time = token.getTimeStampInfo().getGenTime().toInstant();
            Step step = check(token, subject, stamped).with("time", time.toString());
            return new TimeStamp(Optional.of(der), Optional.of(time), List.of(step));
        } catch (TSPException | IOException | RuntimeException e) {
            return malformed(subject);
        }
    }

    private static TimeStamp malformed(String subject) {
        return new TimeStamp(
                Optional.empty(),
                Optional.empty(),
                List.of(Step.bad(StepCode.TIMESTAMP, subject, "TIMESTAMP_MALFORMED")));
    }

    private static Step check(TimeStampToken token, String subject, Stamped stamped) {
        try {
            String algorithm =
                    token.getTimeStampInfo().getMessageImprintAlgOID().getId();
            byte[] digest = stamped.digest(MessageDigest.getInstance(algorithm, PROVIDER));
            if (!MessageDigest.isEqual(digest, token.getTimeStampInfo().getMessageImprintDigest())) {
                return Step.bad(StepCode.TIMESTAMP, subject, "TIMESTAMP_OF_OTHER");
            }
            Collection<X509CertificateHolder> found = token.getCertificates().getMatches(token.getSID());
            if (found.isEmpty()) {
                return Step.unknown(StepCode.TIMESTAMP, subject, "TIMESTAMP_CERTIFICATE_MISSING");
            }
            token.validate(new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(PROVIDER)
                    .build(found.iterator().next()));
            return Step.good(StepCode.TIMESTAMP, subject);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            return Step.unknown(StepCode.TIMESTAMP, subject, "DIGEST_UNSUPPORTED");
        } catch (TSPException e) {
            return Step.bad(StepCode.TIMESTAMP, subject, "TIMESTAMP_WRONG");
        }
    }
}
