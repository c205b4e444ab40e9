package io.yinxin.qualifications;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.FieldError;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.CurrentUser;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Saves all tabs in one step; nothing is declared, nobody has to approve it (QLF-07). */
@ApplicationScoped
class SaveQualifications {
    private final CatalogueStore catalogues;
    private final Records records;
    private final ViewQualifications view;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    SaveQualifications(
            CatalogueStore catalogues,
            Records records,
            ViewQualifications view,
            Audit audit,
            Caller caller,
            Clock clock) {
        this.catalogues = catalogues;
        this.records = records;
        this.view = view;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @return the record afterwards; the same where nothing differs
     * @throws DomainException CONFLICT_STALE if record or catalogue have changed since; else all wrong fields
     */
    @Requires(Right.MANAGE_QUALIFICATIONS)
    Uni<QualificationsView> save(SaveForm form) {
        CurrentUser user = caller.requireUser();
        return catalogues
                .current()
                .invoke(catalogue -> requireSame(form.catalogueVersion(), catalogue.version()))
                .flatMap(catalogue -> Panache.withTransaction(() -> save(user, catalogue, form)))
                .chain(view::own);
    }

    private Uni<Void> save(CurrentUser user, Catalogue catalogue, SaveForm form) {
        Map<String, String> wanted = RecordRules.normalised(catalogue, Objects.requireNonNull(form.values()));
        return records.locked(ViewQualifications.organisationOf(user)).flatMap(held -> {
            requireSame(form.version(), held.version());
            List<FieldError> findings = RecordRules.findings(catalogue, held, wanted, LocalDate.now(clock));
            if (!findings.isEmpty()) {
                throw DomainException.invalid(findings);
            }
            List<ValueChange> changes = RecordRules.changes(catalogue, held, wanted);
            return changes.isEmpty() ? Uni.createFrom().voidItem() : keep(user, catalogue, held, changes);
        });
    }

    private Uni<Void> keep(CurrentUser user, Catalogue catalogue, Held held, List<ValueChange> changes) {
        Records.Update update = new Records.Update(
                ViewQualifications.organisationOf(user), catalogue, changes, HeldValue.USER, user.accountId());
        return records.keep(held, update)
                .chain(() -> audit.record(new AuditEvent.QualificationsChanged(
                        user.accountId(), HeldValue.USER, WriteAnswer.fields(changes))));
    }

    private static void requireSame(@Nullable Integer stated, int known) {
        if (!Objects.equals(stated, known)) {
            throw new DomainException(CommonError.CONFLICT_STALE);
        }
    }
}
