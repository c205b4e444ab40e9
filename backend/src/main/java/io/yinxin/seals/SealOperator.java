package io.yinxin.seals;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.yinxin.platform.data.Masks;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may be chosen as seal operator (SEL-17).
 *
 * @param username masked
 * @param legal whether it is the legal representative
 * @param certificateKnown whether a certificate of the card that may seal is known
 * @param validFrom first day a seal may be valid; null where no certificate that may seal is known (SEL-28)
 * @param validTo last day
 */
@Schema(name = "SealOperator")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SealOperator(
        UUID accountId,
        String name,
        String username,
        boolean legal,
        String cardNo,
        boolean certificateKnown,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {
    @Override
    public String toString() {
        return "SealOperator[" + Masks.name(name) + "]";
    }
}
