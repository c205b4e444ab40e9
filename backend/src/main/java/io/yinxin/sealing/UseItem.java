package io.yinxin.sealing;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A line of the use log (SEL-72).
 *
 * @param person name; left out for an application, and once nothing of the person is left
 * @param key CARD, or SERVER for a key of the organisation held here
 * @param cardNo masked
 * @param format left out, with title and digest, for a batch that was refused as a whole
 * @param digest SHA-256 of the document before, hex
 * @param sealedDigest SHA-256 of the sealed document, hex
 * @param positions in words; BATCH and a number for a batch that was refused as a whole
 * @param result SEALED, or why not
 */
@Schema(name = "SealUse")
record UseItem(
        UUID useId,
        Instant usedAt,
        @Nullable UUID accountId,
        @Nullable String person,
        @Nullable String client,
        KeyPlace key,
        @Nullable String cardNo,
        String application,
        @Nullable String documentKind,
        @Nullable Format format,
        @Nullable String title,
        @Nullable String digest,
        @Nullable String sealedDigest,
        UUID sealId,
        String sealNumber,
        String sealName,
        String positions,
        String result,
        @Nullable Instant timeStampedAt) {
    @Override
    public String toString() {
        return "UseItem[" + useId + "]";
    }
}
