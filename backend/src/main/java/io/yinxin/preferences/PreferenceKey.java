package io.yinxin.preferences;

import com.fasterxml.jackson.databind.JsonNode;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.FieldError;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A preference that exists, and what its value may be. */
record PreferenceKey(String name) {
    static final int MAX_BYTES = 4096;

    private static final Set<String> LANGUAGES = Set.of("zh-CN", "en-US");
    private static final Pattern COLUMNS_OF_A_LIST = Pattern.compile("columns\\.[a-zA-Z][a-zA-Z0-9-]{0,39}");

    /** @throws DomainException NOT_FOUND for a name that no page uses */
    static PreferenceKey of(String name) {
        boolean known =
                switch (name) {
                    case "language", "menuFolded", "openTabs" -> true;
                    default -> COLUMNS_OF_A_LIST.matcher(name).matches();
                };
        if (!known) {
            throw new DomainException(CommonError.NOT_FOUND);
        }
        return new PreferenceKey(name);
    }

    boolean isLanguage() {
        return name.equals("language");
    }

    /** @throws DomainException at field value: VALUE_INVALID, or TOO_LONG beyond 4 KB */
    void requireGood(JsonNode value) {
        boolean good =
                switch (name) {
                    case "language" -> value.isTextual() && LANGUAGES.contains(value.textValue());
                    case "menuFolded" -> value.isBoolean();
                    default -> value.isContainerNode();
                };
        if (!good) {
            throw DomainException.at("value", PreferenceError.VALUE_INVALID);
        }
        if (value.toString().getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw DomainException.invalid(List.of(new FieldError("value", "TOO_LONG", Map.of("n", MAX_BYTES))));
        }
    }
}
