package io.yinxin.permissions;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.yinxin.applications.BusinessApplication;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Permissions as pages show them. */
final class PermissionViews {
    private PermissionViews() {}

    /** An application with what can be permitted in it. */
    @Schema(name = "PermittableApplication")
    record ApplicationItem(String code, String name, String group, List<FunctionItem> functions) {
        static ApplicationItem of(BusinessApplication application, Set<String> held) {
            return new ApplicationItem(
                    application.code(),
                    application.name(),
                    application.group(),
                    application.functions().stream()
                            .map(function -> FunctionItem.of(application.code(), function, held))
                            .toList());
        }
    }

    /** @param permission as it is named in changes @param permitted to the operator who is asked about */
    @Schema(name = "PermittableFunction")
    record FunctionItem(String permission, String name, boolean permitted) {
        static FunctionItem of(String application, BusinessApplication.Function function, Set<String> held) {
            String permission = new Permission(application, function.code()).toString();
            return new FunctionItem(permission, function.name(), held.contains(permission));
        }
    }

    @Schema(name = "Role")
    record RoleItem(UUID roleId, String name, Set<String> permissions, int version) {
        static RoleItem of(RoleEntity role) {
            return new RoleItem(role.id, role.name, new TreeSet<>(Arrays.asList(role.permissions)), role.version);
        }
    }

    /**
     * Permissions of one operator.
     *
     * @param byDefault nobody has chosen any; the default set counts
     * @param permissions chosen singly, beside those of the roles
     * @param roles ids
     * @param applications all that are open to the organisation, with what the operator may do
     * @param version for changes
     */
    @Schema(name = "OperatorPermissions")
    record OperatorPermissions(
            boolean byDefault,
            Set<String> permissions,
            List<String> roles,
            List<ApplicationItem> applications,
            int version) {
        static OperatorPermissions of(Grants.Held held, List<BusinessApplication> applications) {
            PermissionGrantEntity chosen = held.chosen();
            return new OperatorPermissions(
                    chosen == null,
                    chosen == null ? Set.of() : new TreeSet<>(Arrays.asList(chosen.permissions)),
                    chosen == null ? List.of() : List.of(chosen.roles),
                    items(applications, held.effective()),
                    chosen == null ? 0 : chosen.version + 1);
        }
    }

    /** @param roles names */
    @Schema(name = "OwnPermissions")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OwnView(List<String> roles, List<ApplicationItem> applications) {
        static OwnView of(Grants.Held held, List<BusinessApplication> applications) {
            return new OwnView(
                    held.roles().stream().map(role -> role.name).toList(), items(applications, held.effective()));
        }
    }

    static List<ApplicationItem> items(List<BusinessApplication> applications, Set<String> held) {
        return applications.stream()
                .map(application -> ApplicationItem.of(application, held))
                .toList();
    }
}
