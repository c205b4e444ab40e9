package io.yinxin.eseal.pdf;

import io.yinxin.eseal.object.SealException;
import io.yinxin.eseal.report.Step;
import io.yinxin.eseal.report.StepCode;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.SignerInformation;

/**
 * A time-stamp token (RFC 3161) against what it stamps; the authority's standing is for the caller to judge.
 *
 * @param token only if it stamps this
 */
record TimeStamp(Optional<byte[]> token, List<Step> steps) {
    private static final TimeStamp NONE = new TimeStamp(Optional.empty(), List.of());

    /** The one on a signature's value, if there is one. */
    static TimeStamp on(SignerInformation signer, String subject) {
        AttributeTable attributes = signer.getUnsignedAttributes();
        Attribute attribute =
                attributes == null ? null : attributes.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
        if (attribute == null || attribute.getAttrValues().size() == 0) {
            return NONE;
        }
        try {
            byte[] der = attribute.getAttributeValues()[0].toASN1Primitive().getEncoded();
            return read(der, subject, digest -> digest.digest(signer.getSignature()));
        } catch (IOException e) {
            return refused(Step.bad(StepCode.TIMESTAMP, subject, "TIMESTAMP_MALFORMED"));
        }
    }

    /** One over the document. */
    static TimeStamp of(byte[] contents, Covered covered, String subject) {
        return read(contents, subject, covered::digest);
    }

    private static TimeStamp read(byte[] der, String subject, Function<MessageDigest, byte[]> stamped) {
        try {
            var stamp = io.yinxin.eseal.object.TimeStamp.read(der);
            stamp.requireFor(stamped);
            stamp.requireSigned();
            Step good = Step.good(StepCode.TIMESTAMP, subject)
                    .with("time", stamp.time().toString());
            return new TimeStamp(Optional.of(der), List.of(good));
        } catch (SealException e) {
            return refused(
                    switch (e.field()) {
                        case "messageImprint.hashAlgorithm" ->
                            Step.unknown(StepCode.TIMESTAMP, subject, "DIGEST_UNSUPPORTED");
                        case "certificates" ->
                            Step.unknown(StepCode.TIMESTAMP, subject, "TIMESTAMP_CERTIFICATE_MISSING");
                        case "messageImprint" -> Step.bad(StepCode.TIMESTAMP, subject, "TIMESTAMP_OF_OTHER");
                        case "timeStamp" -> Step.bad(StepCode.TIMESTAMP, subject, "TIMESTAMP_MALFORMED");
                        default -> Step.bad(StepCode.TIMESTAMP, subject, "TIMESTAMP_WRONG");
                    });
        }
    }

    private static TimeStamp refused(Step step) {
        return new TimeStamp(Optional.empty(), List.of(step));
    }
}
