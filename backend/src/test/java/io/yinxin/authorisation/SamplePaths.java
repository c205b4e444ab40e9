package io.yinxin.authorisation;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** Paths whose parameters are of the right form and name nothing that exists. */
final class SamplePaths {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    /** Whatever is not named here is a UUID. */
    private static final Map<String, String> KNOWN = Map.of(
            "code", "MA01ABCD5",
            "type", "PLATFORM_SERVICE",
            "version", "1",
            "key", "menu",
            "slot", "1",
            "day", "2030-01-01",
            "taskNo", "UR20260101000001",
            "application", "sample");

    private SamplePaths() {}

    static String filled(String path) {
        return PARAMETER
                .matcher(path)
                .replaceAll(match ->
                        KNOWN.getOrDefault(match.group(1), UUID.randomUUID().toString()));
    }
}
