package io.yinxin.organisations;

import io.yinxin.platform.data.Masks;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The legal representative as filed by the organisation.
 *
 * @param idValidTo null with a given start means long-term
 */
public record LegalRepresentative(
        String name,
        String idType,
        String idNumber,
        @Nullable LocalDate idValidFrom,
        @Nullable LocalDate idValidTo) {
    @Override
    public String toString() {
        return "LegalRepresentative[" + Masks.name(name) + ", " + idType + "]";
    }
}
