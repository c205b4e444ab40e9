package io.yinxin.seals;

import io.yinxin.platform.crypto.Sha256;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What waits for the legal card's signature; kept encrypted.
 *
 * @param subjectId the seal that is changed or re-issued; null for a new one
 * @param version of that seal, as the form was made for
 * @param seal null for a signature; the same the other way round
 * @param pictureId that is used up
 * @param content what is confirmed: SES_SealInfo of a seal, a text of a signature
 * @param nonce 256 random bits, so that the digest is as hard to guess as any challenge
 */
record Prepared(
        Act act,
        @Nullable UUID subjectId,
        int version,
        @Nullable Seal seal,
        @Nullable Signature signature,
        @Nullable UUID pictureId,
        byte[] content,
        byte[] nonce,
        String challenge) {
    enum Act {
        NEW,
        CHANGE,
        REISSUE,
        SIGNATURE
    }

    /** @param certificate SHA-256 of the operator's, hex @param organisationKey the same of the organisation's own */
    record Seal(
            UUID operatorAccount,
            boolean legal,
            String operatorCard,
            String number,
            String name,
            SealKind kind,
            MakingWay way,
            String issuingOrg,
            LocalDate validFrom,
            LocalDate validTo,
            Instant validStart,
            Instant validEnd,
            @Nullable String note,
            String certificate,
            @Nullable String organisationKey,
            Instant certificateFrom,
            Instant certificateTo,
            Instant madeAt) {
        @Override
        public String toString() {
            return "Seal[" + number + "]";
        }
    }

    record Signature(UUID declarant, String name, @Nullable String note, SealImage image, Instant madeAt) {
        @Override
        public String toString() {
            return "Signature[" + declarant + "]";
        }
    }

    /** As it stands in the challenge. */
    static byte[] digest(byte[] nonce, byte[] content) {
        return Sha256.of(nonce, content);
    }

    @Override
    public String toString() {
        return "Prepared[" + act + "]";
    }
}
