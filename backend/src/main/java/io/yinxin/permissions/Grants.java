package io.yinxin.permissions;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Profile;
import io.yinxin.applications.BusinessApplication;
import io.yinxin.applications.BusinessCatalogue;
import io.yinxin.applications.PermittedApplications;
import io.yinxin.platform.problem.Language;
import io.yinxin.platform.security.CurrentUser;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What operators may do, read anew each time it is asked for (OPR-32). */
@Singleton
public class Grants implements PermittedApplications {
    private final PermissionGrantRepository grants;
    private final RoleRepository roles;
    private final BusinessCatalogue catalogue;
    private final PermissionsConfig config;

    Grants(
            PermissionGrantRepository grants,
            RoleRepository roles,
            BusinessCatalogue catalogue,
            PermissionsConfig config) {
        this.grants = grants;
        this.roles = roles;
        this.catalogue = catalogue;
        this.config = config;
    }

    /**
     * What was chosen for an operator, and what comes of it.
     *
     * @param chosen null where nobody has chosen anything
     * @param effective in the order of their names
     */
    record Held(@Nullable PermissionGrantEntity chosen, List<RoleEntity> roles, Set<String> effective) {}

    /** Permissions as {@code application:function}, for applications that ask at single sign-on. */
    public Uni<Set<String>> effective(UUID organisationId, UUID accountId) {
        return held(organisationId, accountId).map(Held::effective);
    }

    @Override
    public Uni<Set<String>> of(CurrentUser operator) {
        return effective(Objects.requireNonNull(operator.organisationId()), operator.accountId())
                .map(permissions -> permissions.stream()
                        .map(PermissionRules::applicationOf)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    @WithSession
    Uni<Held> held(UUID organisationId, UUID accountId) {
        return open(organisationId, Language.ZH_CN)
                .flatMap(open -> grants.findById(accountId)
                        .flatMap(chosen -> rolesOf(organisationId, chosen)
                                .map(own -> new Held(chosen, own, effective(chosen, own, open)))));
    }

    /** Everything that can be permitted in the organisation at present. */
    Uni<Set<String>> open(UUID organisationId, Language language) {
        return catalogue.openTo(organisationId, language).map(Grants::permissionsOf);
    }

    /** Nothing that was chosen for the operator counts any more. Joins the caller's transaction. */
    @WithTransaction
    public Uni<Void> withdrawAll(UUID accountId) {
        return grants.deleteById(accountId).replaceWithVoid();
    }

    /** An operator who is to have no permissions, not the default ones either, until somebody chooses some (ACC-85). */
    @WithTransaction
    public Uni<Void> chooseNothing(Profile operator) {
        return withdrawAll(operator.accountId()).chain(grants::flush).chain(() -> {
            PermissionGrantEntity nothing = new PermissionGrantEntity();
            nothing.accountId = operator.accountId();
            nothing.organisationId = Objects.requireNonNull(operator.organisationId());
            nothing.permissions = new String[0];
            nothing.roles = new String[0];
            return grants.persistAndFlush(nothing).replaceWithVoid();
        });
    }

    static Set<String> permissionsOf(Collection<BusinessApplication> applications) {
        Set<String> all = new TreeSet<>();
        for (BusinessApplication application : applications) {
            for (BusinessApplication.Function function : application.functions()) {
                all.add(new Permission(application.code(), function.code()).toString());
            }
        }
        return all;
    }

    private Uni<List<RoleEntity>> rolesOf(UUID organisationId, @Nullable PermissionGrantEntity chosen) {
        if (chosen == null || chosen.roles.length == 0) {
            return Uni.createFrom().item(List.of());
        }
        Set<String> ids = Set.of(chosen.roles);
        return roles.ofOrganisation(organisationId)
                .map(all -> all.stream()
                        .filter(role -> ids.contains(role.id.toString()))
                        .toList());
    }

    private Set<String> effective(@Nullable PermissionGrantEntity chosen, List<RoleEntity> own, Set<String> open) {
        List<String> byRole =
                own.stream().flatMap(role -> Arrays.stream(role.permissions)).toList();
        return PermissionRules.effective(
                chosen == null ? null : List.of(chosen.permissions), byRole, open, config.operatorDefault());
    }
}
