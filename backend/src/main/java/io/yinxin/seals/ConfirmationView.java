package io.yinxin.seals;

import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The legal card's signature over the content of a seal, with all that is needed to check it. The signature is over
 * H(origin) and H(challenge); the challenge ends in the SHA-256 of nonce and content.
 *
 * @param object SESeal in DER, base64
 * @param content SES_SealInfo in DER, as it stands in the object; base64
 * @param nonce base64
 * @param certificate the legal card's, X.509 in DER, base64
 */
@Schema(name = "SealConfirmationRecord")
record ConfirmationView(
        String number,
        UUID sealId,
        Instant madeAt,
        String object,
        String content,
        String nonce,
        String challenge,
        String origin,
        String algorithm,
        String format,
        String signature,
        String certificate) {
    static ConfirmationView of(FormerSealEntity kept, byte[] object, Evidence evidence) {
        Base64.Encoder base64 = Base64.getEncoder();
        return new ConfirmationView(
                kept.number,
                kept.sealId,
                kept.madeAt,
                base64.encodeToString(object),
                base64.encodeToString(evidence.content()),
                base64.encodeToString(evidence.nonce()),
                evidence.challenge(),
                evidence.origin(),
                evidence.algorithm(),
                evidence.format(),
                evidence.signature(),
                evidence.certificate());
    }

    @Override
    public String toString() {
        return "ConfirmationView[" + number + "]";
    }
}
