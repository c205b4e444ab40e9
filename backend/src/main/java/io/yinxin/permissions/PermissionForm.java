package io.yinxin.permissions;

import io.yinxin.platform.validation.Present;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an operator shall be permitted.
 *
 * @param version of what was seen
 * @param byDefault what was chosen is forgotten; the default set counts again
 * @param permissions chosen singly
 * @param roles ids
 */
@Schema(name = "PermissionChoice")
record PermissionForm(
        @NotNull(message = "REQUIRED") @Nullable Integer version,
        boolean byDefault,
        @Size(max = 2000, message = "TOO_LONG") @Nullable List<@Present String> permissions,
        @Size(max = 200, message = "TOO_LONG") @Nullable List<@Present String> roles) {
    Set<String> chosen() {
        return permissions == null ? Set.of() : new TreeSet<>(permissions);
    }

    Set<String> chosenRoles() {
        return roles == null ? Set.of() : new TreeSet<>(roles);
    }
}
