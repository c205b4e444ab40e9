package io.yinxin.usernamerecovery;

import io.yinxin.platform.validation.Names;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The organisation as stated, well-formed.
 *
 * @param uscc empty where only the organisation code was stated
 */
record StatedOrganisation(String orgName, String orgCode, String uscc) {
    /** At least one of the codes; the shorter one is part of the longer. */
    static StatedOrganisation of(@Nullable String orgName, @Nullable String orgCode, @Nullable String uscc) {
        String longCode = uscc == null ? "" : uscc;
        String code = orgCode == null ? longCode.substring(8, 17) : orgCode;
        return new StatedOrganisation(Names.normaliseOrganisation(Objects.requireNonNull(orgName)), code, longCode);
    }

    /** Without hyphen, in capitals; blank is nothing. */
    static @Nullable String normaliseCode(@Nullable String typed) {
        return typed == null || typed.isBlank()
                ? null
                : typed.strip().replace("-", "").toUpperCase(Locale.ROOT);
    }

    /** Target of the limits. */
    String target() {
        return "organisation:" + orgCode;
    }

    @Override
    public String toString() {
        return "StatedOrganisation[" + orgCode + "]";
    }
}
