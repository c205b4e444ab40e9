package io.yinxin.permissions;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an operator may do, of what is open to the organisation (OPR-31, OPR-33, OPR-37). */
final class PermissionRules {
    private PermissionRules() {}

    /**
     * @param granted null for an operator whose permissions nobody has set
     * @param roles permissions of the operator's roles
     * @param open everything that is open to the organisation
     * @param defaults as the setting has it, if it is set
     */
    static Set<String> effective(
            @Nullable Collection<String> granted,
            Collection<String> roles,
            Set<String> open,
            Optional<Set<String>> defaults) {
        if (granted == null) {
            return defaultSet(open, defaults);
        }
        return Stream.concat(granted.stream(), roles.stream())
                .filter(open::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** @param setting of applications and permissions; without it everything that is open */
    static Set<String> defaultSet(Set<String> open, Optional<Set<String>> setting) {
        return open.stream()
                .filter(permission -> setting.isEmpty()
                        || setting.get().contains(permission)
                        || setting.get().contains(applicationOf(permission)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static String applicationOf(String permission) {
        return permission.substring(0, Math.max(0, permission.indexOf(':')));
    }
}
