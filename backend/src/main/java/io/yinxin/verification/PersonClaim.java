package io.yinxin.verification;

import io.yinxin.platform.data.Masks;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a person's identity document.
 *
 * @param idType code of the document type
 * @param idValidFrom null for types without dates
 * @param idValidTo null with a given start means long-term
 */
public record PersonClaim(
        String name,
        String idType,
        String idNumber,
        @Nullable LocalDate idValidFrom,
        @Nullable LocalDate idValidTo) {
    boolean isLongTerm() {
        return idValidFrom != null && idValidTo == null;
    }

    @Override
    public String toString() {
        return "PersonClaim[" + Masks.name(name) + ", " + idType + "]";
    }
}
