package io.yinxin.permissions;

import java.util.Optional;
import java.util.regex.Pattern;

/** One function of one application, written {@code application:function}. */
public record Permission(String application, String function) {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /** Empty for what is written otherwise. */
    static Optional<Permission> parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        Permission permission = new Permission(text.substring(0, colon), text.substring(colon + 1));
        return CODE.matcher(permission.application()).matches()
                        && CODE.matcher(permission.function()).matches()
                ? Optional.of(permission)
                : Optional.empty();
    }

    @Override
    public String toString() {
        return application + ":" + function;
    }
}
