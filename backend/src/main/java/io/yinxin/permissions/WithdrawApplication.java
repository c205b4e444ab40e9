package io.yinxin.permissions;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.applications.BusinessCatalogue;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.organisations.Organisation;
import io.yinxin.organisations.Organisations;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;

/**
 * Staff close an application to an organisation; what its operators and roles were permitted there goes with it, also
 * for later (OPR-37).
 */
@ApplicationScoped
class WithdrawApplication {
    private final Organisations organisations;
    private final BusinessCatalogue catalogue;
    private final PermissionGrantRepository grants;
    private final RoleRepository roles;
    private final Audit audit;

    WithdrawApplication(
            Organisations organisations,
            BusinessCatalogue catalogue,
            PermissionGrantRepository grants,
            RoleRepository roles,
            Audit audit) {
        this.organisations = organisations;
        this.catalogue = catalogue;
        this.grants = grants;
        this.roles = roles;
        this.audit = audit;
    }

    /** @param code the organisation's @throws DomainException NOT_FOUND for either */
    @Requires(Right.CHANGE_CATALOGUES)
    Uni<Void> withdraw(String application, String code) {
        return Panache.withTransaction(() -> organisations
                .byCode(code)
                .call(organisation -> catalogue.withdraw(organisation.organisationId(), application))
                .call(organisation -> forget(organisation.organisationId(), application))
                .flatMap(organisation -> record("APPLICATION_WITHDRAWN", application, organisation)));
    }

    /** Operators without choice have it again by default, others must be permitted anew. */
    @Requires(Right.CHANGE_CATALOGUES)
    Uni<Void> restore(String application, String code) {
        return Panache.withTransaction(() -> organisations
                .byCode(code)
                .call(organisation -> catalogue.restore(organisation.organisationId(), application))
                .flatMap(organisation -> record("APPLICATION_RESTORED", application, organisation)));
    }

    private Uni<Void> forget(UUID organisationId, String application) {
        return grants.ofOrganisation(organisationId)
                .invoke(all -> all.forEach(grant -> grant.permissions = without(grant.permissions, application)))
                .chain(() -> roles.ofOrganisation(organisationId))
                .invoke(all -> all.forEach(role -> role.permissions = without(role.permissions, application)))
                .replaceWithVoid();
    }

    private static String[] without(String[] permissions, String application) {
        return Arrays.stream(permissions)
                .filter(permission -> !PermissionRules.applicationOf(permission).equals(application))
                .toArray(String[]::new);
    }

    private Uni<Void> record(String action, String application, Organisation organisation) {
        return audit.record(new AuditEvent.StaffActed(
                action, "application:" + application, Map.of("organisation", organisation.orgCode())));
    }
}
