package io.yinxin.desk;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.data.Ids;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What staff write to each other about a task; the applicant never sees it (RVW-26). Joins the caller's transaction. */
@Singleton
class Notes {
    private final Clock clock;

    Notes(Clock clock) {
        this.clock = clock;
    }

    Uni<Void> add(UUID taskId, @Nullable UUID by, NoteKind kind, String text) {
        return add(taskId, by, kind, null, text);
    }

    /** @param asked whose advice is wanted */
    Uni<Void> add(UUID taskId, @Nullable UUID by, NoteKind kind, @Nullable UUID asked, String text) {
        NoteEntity note = new NoteEntity();
        note.id = Ids.next();
        note.taskId = taskId;
        note.staffId = by;
        note.kind = kind;
        note.asked = asked;
        note.text = text;
        note.at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return Panache.getSession().flatMap(session -> session.persist(note));
    }

    Uni<List<NoteEntity>> of(UUID taskId) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "from NoteEntity where taskId = :task order by at, id", NoteEntity.class)
                        .setParameter("task", taskId)
                        .getResultList());
    }
}
