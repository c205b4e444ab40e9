package io.yinxin.accounts;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which operators of an organisation to list: parts of user name and name, of which any spelling of letters fits (OPR-03).
 *
 * @param username null for any; the same of the name
 */
public record OperatorFilter(
        @Nullable String username, @Nullable String name) {
    public OperatorFilter {
        username = part(username);
        name = part(name);
    }

    boolean fits(String holderName) {
        return name == null || holderName.toLowerCase(Locale.ROOT).contains(name);
    }

    private static @Nullable String part(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "OperatorFilter";
    }
}
