package io.yinxin.permissions;

import io.yinxin.platform.validation.Filled;
import io.yinxin.platform.validation.Present;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A named set of permissions. @param version of what was seen; for changes */
@Schema(name = "RoleForm")
record RoleForm(
        @Nullable Integer version,

        @Filled @Size(max = 50, message = "TOO_LONG") @Nullable
        String name,

        @Size(max = 2000, message = "TOO_LONG") @Nullable List<@Present String> permissions) {
    RoleForm {
        name = name == null ? null : name.strip();
    }

    Set<String> chosen() {
        return permissions == null ? Set.of() : new TreeSet<>(permissions);
    }
}
