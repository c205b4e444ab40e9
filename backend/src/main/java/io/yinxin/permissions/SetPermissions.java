package io.yinxin.permissions;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.OperatorAccounts;
import io.yinxin.accounts.Profile;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.Language;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.PathValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Sets what an operator may do (OPR-30, OPR-35); an administrator is no operator, hence not oneself (OPR-34). */
@ApplicationScoped
class SetPermissions {
    private final OperatorAccounts operators;
    private final Grants grants;
    private final PermissionGrantRepository repository;
    private final RoleRepository roles;
    private final Audit audit;
    private final Caller caller;

    SetPermissions(
            OperatorAccounts operators,
            Grants grants,
            PermissionGrantRepository repository,
            RoleRepository roles,
            Audit audit,
            Caller caller) {
        this.operators = operators;
        this.grants = grants;
        this.repository = repository;
        this.roles = roles;
        this.audit = audit;
        this.caller = caller;
    }

    /** @throws DomainException NOT_FOUND; PERMISSION_UNKNOWN, ROLE_UNKNOWN; CONFLICT_STALE */
    @Requires(Right.MANAGE_OPERATORS)
    Uni<Void> set(String operatorId, PermissionForm form) {
        UUID organisationId = Objects.requireNonNull(caller.requireUser().organisationId());
        return requireOpen(organisationId, form)
                .chain(() -> Panache.withTransaction(() -> operators
                        .operator(organisationId, PathValue.id(operatorId))
                        .call(() -> requireRoles(organisationId, form))
                        .flatMap(operator -> set(organisationId, operator, form))))
                // Two that set permissions for the first time at the same moment.
                .onFailure(ConstraintViolationException.class)
                .transform(raced -> new DomainException(CommonError.CONFLICT_STALE));
    }

    private Uni<Void> requireOpen(UUID organisationId, PermissionForm form) {
        return grants.open(organisationId, Language.ZH_CN)
                .invoke(open -> {
                    if (!open.containsAll(form.chosen())) {
                        throw DomainException.at("permissions", PermissionError.PERMISSION_UNKNOWN);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> requireRoles(UUID organisationId, PermissionForm form) {
        return roles.ofOrganisation(organisationId)
                .map(all -> all.stream().map(role -> role.id.toString()).toList())
                .invoke(ids -> {
                    if (!ids.containsAll(form.chosenRoles())) {
                        throw DomainException.at("roles", PermissionError.ROLE_UNKNOWN);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> set(UUID organisationId, Profile operator, PermissionForm form) {
        return repository.findById(operator.accountId()).flatMap(chosen -> {
            requireSeen(chosen, Objects.requireNonNull(form.version()));
            String before = text(chosen);
            Uni<@Nullable PermissionGrantEntity> changed = form.byDefault()
                    ? forget(chosen)
                    : put(chosen == null ? entity(organisationId, operator) : chosen, form);
            return changed.flatMap(after -> audit.record(new AuditEvent.OperatorManaged(
                    operator.accountId(), "OPERATOR_PERMISSIONS_SET", Map.of("before", before, "after", text(after)))));
        });
    }

    private Uni<@Nullable PermissionGrantEntity> forget(@Nullable PermissionGrantEntity chosen) {
        return chosen == null
                ? Uni.createFrom().nullItem()
                : repository.delete(chosen).chain(() -> Uni.createFrom().nullItem());
    }

    private Uni<@Nullable PermissionGrantEntity> put(PermissionGrantEntity grant, PermissionForm form) {
        grant.permissions = form.chosen().toArray(String[]::new);
        grant.roles = form.chosenRoles().toArray(String[]::new);
        return repository.persistAndFlush(grant).map(saved -> saved);
    }

    private static PermissionGrantEntity entity(UUID organisationId, Profile operator) {
        PermissionGrantEntity grant = new PermissionGrantEntity();
        grant.accountId = operator.accountId();
        grant.organisationId = organisationId;
        return grant;
    }

    /** The version shown is one more than that of the row, since 0 stands for none. */
    private static void requireSeen(@Nullable PermissionGrantEntity chosen, int version) {
        if (version != (chosen == null ? 0 : chosen.version + 1)) {
            throw new DomainException(CommonError.CONFLICT_STALE);
        }
    }

    private static String text(@Nullable PermissionGrantEntity grant) {
        if (grant == null) {
            return "DEFAULT";
        }
        Set<String> all = new TreeSet<>(Arrays.asList(grant.permissions));
        Arrays.stream(grant.roles).map(role -> "role:" + role).forEach(all::add);
        return String.join(" ", all);
    }
}
