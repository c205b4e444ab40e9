package io.yinxin.elicence;

import io.yinxin.platform.data.Masks;
import org.jspecify.annotations.Nullable;

/**
 * What a licence tells.
 *
 * @param orgCode characters 9 to 17 of the uscc
 * @param legalRepIdNumber if told
 * @param holderKind who has confirmed: LEGAL_REPRESENTATIVE or HANDLER
 * @param handlerName of who has confirmed, if it is not the legal representative
 */
public record Licence(
        String uscc,
        String orgCode,
        String orgName,
        String legalRepName,
        @Nullable String legalRepIdNumber,
        String holderKind,
        @Nullable String handlerName) {
    @Override
    public String toString() {
        return "Licence[" + orgCode + ", " + Masks.name(legalRepName) + "]";
    }
}
