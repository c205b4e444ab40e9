package io.yinxin.seals;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.yinxin.platform.data.Masks;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A row of the signature list, and all data of the selected one (SEL-43).
 *
 * @param name the declarant's with a running number (SEL-46)
 * @param disabledFor why it is out of use; null for one in use and for one that never was
 * @param cardNo masked; of the legal card that confirmed it
 */
@Schema(name = "SignatureItem")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SignatureItem(
        UUID signatureId,
        String name,
        SealPerson declarant,
        SealSwitch state,
        @Nullable EndCause disabledFor,
        @Nullable String note,
        int widthMm,
        int heightMm,
        String cardNo,
        Instant madeAt) {
    @Override
    public String toString() {
        return "SignatureItem[" + Masks.name(name) + "]";
    }
}
