package io.yinxin.accounts;

import io.yinxin.platform.data.Masks;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The natural person an account belongs to.
 *
 * @param idValidTo null with a given start means long-term
 */
public record Holder(
        String name,
        String idType,
        String idNumber,
        @Nullable LocalDate idValidFrom,
        @Nullable LocalDate idValidTo) {
    public boolean idLongTerm() {
        return idValidFrom != null && idValidTo == null;
    }

    /** Whether these are the data of the same person. */
    public boolean isPerson(String otherName, String otherIdType, String otherIdNumber) {
        return name.strip().equals(otherName.strip())
                && idType.equals(otherIdType)
                && idNumber.equalsIgnoreCase(otherIdNumber);
    }

    @Override
    public String toString() {
        return "Holder[" + Masks.name(name) + ", " + idType + "]";
    }
}
