package io.yinxin.sealing;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountState;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Profile;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.platform.data.Ids;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.PathValue;
import io.yinxin.seals.UsableSeals;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** The administrator says who else may use a seal, and within which limits (SEL-70). */
@ApplicationScoped
class GrantUse {
    private final OwnUse own;
    private final UsableSeals seals;
    private final PermissionRepository permissions;
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;

    GrantUse(
            OwnUse own,
            UsableSeals seals,
            PermissionRepository permissions,
            Accounts accounts,
            Audit audit,
            Clock clock) {
        this.own = own;
        this.seals = seals;
        this.permissions = permissions;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws DomainException NOT_FOUND */
    @Requires(Right.MANAGE_SEALS)
    Uni<List<PermissionItem>> list(String sealId) {
        UUID id = PathValue.id(sealId);
        return seals.required(own.organisationId(), id)
                .chain(() -> Panache.withSession(() -> permissions.ofSeal(own.organisationId(), id)))
                .flatMap(found -> accounts.profiles(people(found))
                        .map(profiles -> found.stream()
                                .map(one -> PermissionItem.of(
                                        one, name(one.accountId == null ? null : profiles.get(one.accountId))))
                                .toList()));
    }

    /** @throws DomainException NOT_FOUND, also for people of others; SEAL_PERMISSION_OWN, CONFLICT_STALE */
    @Requires(Right.MANAGE_SEALS)
    Uni<Void> grantPerson(String sealId, String accountId, PermissionForm form) {
        return person(accountId).flatMap(account -> grant(PathValue.id(sealId), Actor.person(account), form));
    }

    /** @throws DomainException NOT_FOUND, CONFLICT_STALE */
    @Requires(Right.MANAGE_SEALS)
    Uni<Void> grantApplication(String sealId, String client, PermissionForm form) {
        return grant(PathValue.id(sealId), Actor.application(clientId(client)), form);
    }

    /** @throws DomainException NOT_FOUND if there is none */
    @Requires(Right.MANAGE_SEALS)
    Uni<Void> withdrawPerson(String sealId, String accountId) {
        return withdraw(PathValue.id(sealId), Actor.person(PathValue.id(accountId)));
    }

    /** @throws DomainException NOT_FOUND if there is none */
    @Requires(Right.MANAGE_SEALS)
    Uni<Void> withdrawApplication(String sealId, String client) {
        return withdraw(PathValue.id(sealId), Actor.application(clientId(client)));
    }

    private Uni<UUID> person(String accountId) {
        UUID id = PathValue.id(accountId);
        if (id.equals(own.user().accountId())) {
            // GEN-11: nobody widens the own rights. The legal card's own seals need no permission.
            return Uni.createFrom().failure(new DomainException(SealingError.SEAL_PERMISSION_OWN));
        }
        return accounts.profile(id).map(account -> {
            boolean ours = Objects.equals(account.organisationId(), own.organisationId())
                    && account.state() != AccountState.DELETED;
            if (!ours) {
                throw new DomainException(CommonError.NOT_FOUND);
            }
            return id;
        });
    }

    private Uni<Void> grant(UUID sealId, Actor actor, PermissionForm form) {
        return seals.required(own.organisationId(), sealId)
                .chain(() -> Panache.withTransaction(() -> permissions
                        .of(sealId, actor)
                        .map(found -> found == null ? created(sealId, actor) : found)
                        .invoke(permission -> fill(permission, form))
                        .flatMap(permission -> permissions.persist(permission))
                        .call(permission -> told("SEAL_USE_GRANTED", permission))))
                .replaceWithVoid()
                // Two that give it for the first time at the same moment.
                .onFailure(ConstraintViolationException.class)
                .transform(raced -> new DomainException(CommonError.CONFLICT_STALE));
    }

    private PermissionEntity created(UUID sealId, Actor actor) {
        PermissionEntity permission = new PermissionEntity();
        permission.id = Ids.next();
        permission.organisationId = own.organisationId();
        permission.sealId = sealId;
        permission.accountId = actor.accountId();
        permission.client = actor.client();
        return permission;
    }

    private void fill(PermissionEntity permission, PermissionForm form) {
        permission.endsOn = form.endsOn();
        permission.mostUses = form.mostUses();
        permission.documents = UseRules.stored(form.documents());
        permission.grantedAt = clock.instant();
        permission.grantedBy = own.user().accountId();
    }

    private Uni<Void> withdraw(UUID sealId, Actor actor) {
        return seals.required(own.organisationId(), sealId)
                .chain(() -> Panache.withTransaction(() -> permissions
                        .of(sealId, actor)
                        .onItem()
                        .ifNull()
                        .failWith(() -> new DomainException(CommonError.NOT_FOUND))
                        .call(permission -> told("SEAL_USE_WITHDRAWN", permission))
                        .flatMap(permission -> permissions.delete(permission))));
    }

    private Uni<Void> told(String action, PermissionEntity permission) {
        return audit.record(new AuditEvent.SealManaged(
                own.user().accountId(),
                action,
                "seal:" + permission.sealId,
                Map.of(
                        "who",
                        permission.accountId == null ? permission.client : permission.accountId.toString(),
                        "endsOn",
                        String.valueOf(permission.endsOn),
                        "mostUses",
                        String.valueOf(permission.mostUses),
                        "documents",
                        permission.documents)));
    }

    private static String clientId(String text) {
        if (!text.matches("[a-z0-9][a-z0-9-]{1,59}")) {
            throw new DomainException(CommonError.NOT_FOUND);
        }
        return text;
    }

    private static Set<UUID> people(List<PermissionEntity> found) {
        return found.stream().map(one -> one.accountId).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static @Nullable String name(@Nullable Profile account) {
        return account == null || account.holder() == null
                ? null
                : account.holder().name();
    }
}
