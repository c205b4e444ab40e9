package io.yinxin.permissions;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.permissions.PermissionViews.RoleItem;
import io.yinxin.platform.data.Ids;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.Language;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.PathValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Keeps the roles of an organisation; a change counts for all who have the role (OPR-33). */
@ApplicationScoped
class ManageRoles {
    private final RoleRepository roles;
    private final PermissionGrantRepository holders;
    private final Grants grants;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    ManageRoles(
            RoleRepository roles,
            PermissionGrantRepository holders,
            Grants grants,
            Audit audit,
            Caller caller,
            Clock clock) {
        this.roles = roles;
        this.holders = holders;
        this.grants = grants;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Requires(Right.MANAGE_OPERATORS)
    @WithSession
    Uni<List<RoleItem>> list() {
        return roles.ofOrganisation(organisationId())
                .map(all -> all.stream().map(RoleItem::of).toList());
    }

    /** @throws DomainException ROLE_NAME_TAKEN, PERMISSION_UNKNOWN */
    @Requires(Right.MANAGE_OPERATORS)
    Uni<RoleItem> create(RoleForm form) {
        return requireOpen(form)
                .chain(() -> named(Panache.withTransaction(() -> roles.persistAndFlush(fill(entity(), form))
                        .call(role -> record(role, "ROLE_CREATED", "", text(role)))
                        .map(RoleItem::of))));
    }

    /** @throws DomainException NOT_FOUND, CONFLICT_STALE, ROLE_NAME_TAKEN, PERMISSION_UNKNOWN */
    @Requires(Right.MANAGE_OPERATORS)
    Uni<RoleItem> change(String roleId, RoleForm form) {
        return requireOpen(form)
                .chain(() -> named(Panache.withTransaction(() -> roles.required(organisationId(), PathValue.id(roleId))
                        .invoke(role -> requireSeen(role, form))
                        .flatMap(role -> change(role, form)))));
    }

    /** @throws DomainException NOT_FOUND; ROLE_IN_USE with the number of its holders */
    @Requires(Right.MANAGE_OPERATORS)
    Uni<Void> delete(String roleId) {
        return Panache.withTransaction(() -> roles.required(organisationId(), PathValue.id(roleId))
                .call(role -> holders.holdersOf(organisationId(), role.id).invoke(ManageRoles::requireNone))
                .call(role -> roles.delete(role))
                .flatMap(role -> record(role, "ROLE_DELETED", text(role), "")));
    }

    private Uni<RoleItem> change(RoleEntity role, RoleForm form) {
        String before = text(role);
        return roles.persistAndFlush(fill(role, form))
                .call(changed -> record(changed, "ROLE_CHANGED", before, text(changed)))
                .map(RoleItem::of);
    }

    private static void requireNone(long holders) {
        if (holders > 0) {
            throw DomainException.with(PermissionError.ROLE_IN_USE, Map.of("n", holders));
        }
    }

    private static void requireSeen(RoleEntity role, RoleForm form) {
        if (form.version() == null || form.version() != role.version) {
            throw new DomainException(CommonError.CONFLICT_STALE);
        }
    }

    private Uni<Void> requireOpen(RoleForm form) {
        return grants.open(organisationId(), Language.ZH_CN)
                .invoke(open -> {
                    if (!open.containsAll(form.chosen())) {
                        throw DomainException.at("permissions", PermissionError.PERMISSION_UNKNOWN);
                    }
                })
                .replaceWithVoid();
    }

    private RoleEntity entity() {
        RoleEntity role = new RoleEntity();
        role.id = Ids.next();
        role.organisationId = organisationId();
        role.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return role;
    }

    private static RoleEntity fill(RoleEntity role, RoleForm form) {
        role.name = Objects.requireNonNull(form.name());
        role.permissions = form.chosen().toArray(String[]::new);
        return role;
    }

    private static <T> Uni<T> named(Uni<T> change) {
        return change.onFailure(ConstraintViolationException.class)
                .transform(taken -> DomainException.at("name", PermissionError.ROLE_NAME_TAKEN));
    }

    private Uni<Void> record(RoleEntity role, String action, String before, String after) {
        return audit.record(new AuditEvent.RoleManaged(
                caller.requireUser().accountId(), role.id, action, Map.of("before", before, "after", after)));
    }

    private static String text(RoleEntity role) {
        return role.name + ": " + String.join(" ", Arrays.asList(role.permissions));
    }

    private UUID organisationId() {
        return Objects.requireNonNull(caller.requireUser().organisationId());
    }
}
