package io.yinxin.sealing;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What can be sealed. */
enum Format {
    PDF("%PDF-"),
    /** A ZIP file with OFD.xml in it. */
    OFD("PK\u0003\u0004");

    private final byte[] beginning;

    Format(String beginning) {
        this.beginning = beginning.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** By content; what a file is called says nothing. */
    static Optional<Format> of(byte[] file) {
        for (Format format : values()) {
            if (format.begins(file)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    private boolean begins(byte[] file) {
        if (file.length < beginning.length) {
            return false;
        }
        for (int i = 0; i < beginning.length; i++) {
            if (file[i] != beginning[i]) {
                return false;
            }
        }
        return true;
    }
}
