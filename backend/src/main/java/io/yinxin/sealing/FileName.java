package io.yinxin.sealing;

import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.FieldError;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file is called. It may tell a secret, so it is no part of the address, which gets into logs of proxies and into
 * traces, but a header: in UTF-8, percent-encoded.
 */
final class FileName {
    static final String HEADER = "X-File-Name";

    private static final int LONGEST = 200;

    private FileName() {}

    /** @throws DomainException VALIDATION_FAILED at the header */
    static @Nullable String decoded(@Nullable String header) {
        if (header == null) {
            return null;
        }
        String name = decode(header);
        if (name.codePointCount(0, name.length()) > LONGEST) {
            throw refusal("TOO_LONG");
        }
        return name;
    }

    private static String decode(String header) {
        try {
            // A plus sign is one: this is not a form.
            return URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw refusal("VALUE_INVALID");
        }
    }

    private static DomainException refusal(String code) {
        return DomainException.invalid(List.of(FieldError.of(HEADER, code)));
    }
}
