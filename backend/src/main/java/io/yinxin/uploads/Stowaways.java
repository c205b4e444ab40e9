package io.yinxin.uploads;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Signs of another format beside the picture: the same file would be opened as that by another program. */
final class Stowaways {
    /** ZIP (also Office, JAR, APK), PDF, RAR, 7z, ELF. Long enough not to occur by chance in some megabytes. */
    private static final List<String> BYTES = List.of(
            "PK\u0003\u0004\u0014\u0000",
            "PK\u0003\u0004\n\u0000",
            "PK\u0003\u0004-\u0000",
            "PK\u0005\u0006\u0000\u0000\u0000\u0000",
            "%PDF-",
            "Rar!\u001a\u0007",
            "7z\u00bc\u00af'\u001c",
            "\u007fELF\u0002\u0001",
            "\u007fELF\u0001\u0001",
            "This program cannot be run in DOS mode");

    private static final List<String> WORDS =
            List.of("<script", "<html", "<iframe", "<svg ", "<svg>", "<?php", "<!doctype");

    private Stowaways() {}

    static boolean in(byte[] rest) {
        String bytes = new String(rest, StandardCharsets.ISO_8859_1);
        if (BYTES.stream().anyMatch(bytes::contains)) {
            return true;
        }
        String small = bytes.toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(small::contains);
    }
}
