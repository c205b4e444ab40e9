package io.yinxin.sandbox;

import java.util.Locale;

/** The services the sandbox stands in for. */
public enum Provider {
    REGISTRY,
    IDENTITY,
    SMS,
    EMAIL,
    CARDS,
    BANK_CARD,
    CORPORATE_BANK,
    E_LICENCE,
    DIRECTORY,
    QUALIFICATIONS;

    /** As in settings and on {@code /control}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
