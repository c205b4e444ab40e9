package io.yinxin.qualifications;

import io.smallrye.mutiny.Uni;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.organisations.Organisation;
import io.yinxin.organisations.Organisations;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes what an authority, or a card, tells of fields that are its own. */
@Singleton
class WriteAnswer {
    private final Organisations organisations;
    private final Records records;
    private final Audit audit;
    private final Clock clock;

    WriteAnswer(Organisations organisations, Records records, Audit audit, Clock clock) {
        this.organisations = organisations;
        this.records = records;
        this.audit = audit;
        this.clock = clock;
    }

    /** What would change. */
    List<ValueChange> changes(Catalogue catalogue, Held held, String source, Map<String, String> told) {
        return RecordRules.changes(
                catalogue, held, SyncRules.taken(catalogue, held, source, told, LocalDate.now(clock)));
    }

    /**
     * An authority's answer about an organisation. Joins the caller's transaction.
     *
     * @param asked as it was when the authority was asked
     * @return what has changed; empty where nothing did
     * @throws DomainException CONFLICT_STALE if the organisation has changed since: the answer may be about a former code
     */
    Uni<List<ValueChange>> writeAbout(
            Organisation asked, UUID accountId, Catalogue catalogue, String source, Map<String, String> told) {
        return organisations
                .byId(asked.organisationId())
                .invoke(now -> {
                    if (now.version() != asked.version()) {
                        throw new DomainException(CommonError.CONFLICT_STALE);
                    }
                })
                .chain(() -> write(asked.organisationId(), accountId, catalogue, source, told));
    }

    /** Joins the caller's transaction. @return what has changed; empty where nothing did */
    Uni<List<ValueChange>> write(
            UUID organisationId, UUID accountId, Catalogue catalogue, String source, Map<String, String> told) {
        return records.locked(organisationId).flatMap(held -> {
            List<ValueChange> changes = changes(catalogue, held, source, told);
            return changes.isEmpty()
                    ? Uni.createFrom().item(changes)
                    : records.keep(held, new Records.Update(organisationId, catalogue, changes, source, accountId))
                            .replaceWith(changes);
        });
    }

    /** To be recorded last, when all else is done. */
    Uni<Void> record(UUID accountId, String source, List<ValueChange> changes) {
        return changes.isEmpty()
                ? Uni.createFrom().voidItem()
                : audit.record(new AuditEvent.QualificationsChanged(accountId, source, fields(changes)));
    }

    /** Names of fields only: what they hold may be personal. */
    static String fields(List<ValueChange> changes) {
        return String.join(",", changes.stream().map(ValueChange::field).toList());
    }
}
