package io.yinxin.permissions;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.Set;

/** Permissions of operators (OPR-31). */
@ConfigMapping(prefix = "yinxin.permissions")
interface PermissionsConfig {
    /** What operators may do whose permissions nobody has set: applications, or permissions; without it everything. */
    Optional<Set<String>> operatorDefault();
}
