package io.yinxin.agent.card;

import java.util.Locale;

/** How a driver is spoken to. */
public enum DriverKind {
    /** Cryptoki, the interface of most cards of the world. */
    PKCS11,
    /** GM/T 0016, the interface of keys with SM2. */
    SKF,
    /** A file; for trials. */
    SOFT;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
