package io.yinxin.qualifications;

import io.smallrye.mutiny.Uni;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes what an authority, or a card, tells of fields that are its own. */
@Singleton
class WriteAnswer {
    private final Records records;
    private final Audit audit;
    private final Clock clock;

    WriteAnswer(Records records, Audit audit, Clock clock) {
        this.records = records;
        this.audit = audit;
        this.clock = clock;
    }

    /** What would change. */
    List<ValueChange> changes(Catalogue catalogue, Held held, String source, Map<String, String> told) {
        return RecordRules.changes(
                catalogue, held, SyncRules.taken(catalogue, held, source, told, LocalDate.now(clock)));
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
