package io.yinxin.qualifications;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.FieldError;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tabs and fields as staff keep them (QLF-12). Values of a field that goes stay where they are, in former versions. */
@ApplicationScoped
class KeepCatalogue {
    private final CatalogueStore store;
    private final Audit audit;
    private final Caller caller;

    KeepCatalogue(CatalogueStore store, Audit audit, Caller caller) {
        this.store = store;
        this.audit = audit;
        this.caller = caller;
    }

    /** @param version null for the one in force @throws DomainException NOT_FOUND */
    @Requires(Right.CHANGE_CATALOGUES)
    Uni<CatalogueView> read(@Nullable Integer version) {
        return (version == null ? store.current() : store.version(version)).map(CatalogueView::of);
    }

    /**
     * Makes the next version of it.
     *
     * @throws DomainException CONFLICT_STALE if the form was made from another version than the one in force;
     *     VALIDATION_FAILED with all that does not go together
     */
    @Requires(Right.CHANGE_CATALOGUES)
    Uni<CatalogueView> change(CatalogueForm form) {
        UUID staffId = caller.requireStaff().staffId();
        return store.current()
                .invoke(former -> judge(former, form))
                .flatMap(former -> Panache.withTransaction(() -> add(former.version() + 1, form, staffId)))
                .chain(store::current)
                .map(CatalogueView::of);
    }

    private Uni<Void> add(int version, CatalogueForm form, UUID staffId) {
        return store.add(version, tabs(form), lists(form), staffId)
                .chain(() -> audit.record(new AuditEvent.StaffActed(
                        "QUALIFICATION_CATALOGUE_CHANGED",
                        "catalogue:qualifications",
                        Map.of("version", Integer.toString(version)))));
    }

    private static void judge(Catalogue former, CatalogueForm form) {
        if (!Objects.equals(form.version(), former.version())) {
            throw new DomainException(CommonError.CONFLICT_STALE);
        }
        List<FieldError> findings = CatalogueRules.findings(former, tabs(form), lists(form));
        if (!findings.isEmpty()) {
            throw DomainException.invalid(findings);
        }
    }

    private static List<TabDefinition> tabs(CatalogueForm form) {
        return Objects.requireNonNull(form.tabs());
    }

    private static List<CodeList> lists(CatalogueForm form) {
        return Objects.requireNonNull(form.lists());
    }
}
