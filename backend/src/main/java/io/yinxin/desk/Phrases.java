package io.yinxin.desk;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.platform.data.Ids;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The ready-made opinions, in the order to be shown; kept by the catalogue administrators. */
@ApplicationScoped
class Phrases {
    private final Audit audit;

    Phrases(Audit audit) {
        this.audit = audit;
    }

    @Requires(Right.STAFF)
    @WithSession
    Uni<List<Phrase>> list() {
        return Panache.getSession()
                .flatMap(session -> session.createQuery("from PhraseEntity order by position, id", PhraseEntity.class)
                        .getResultList())
                .map(all -> all.stream()
                        .map(phrase -> new Phrase(phrase.decision, phrase.zh, phrase.en))
                        .toList());
    }

    /** All of them at once: what is not named is gone. */
    @Requires(Right.CHANGE_CATALOGUES)
    @WithTransaction
    Uni<Void> replace(List<Phrase> phrases) {
        return Panache.getSession()
                .flatMap(session -> session.createMutationQuery("delete from PhraseEntity")
                        .executeUpdate()
                        .invoke(session::clear)
                        .chain(() -> session.persistAll(entities(phrases))))
                .chain(() -> audit.record(new AuditEvent.StaffActed(
                        "PHRASES_CHANGED", "catalogue:phrases", Map.of("count", Integer.toString(phrases.size())))));
    }

    private static Object[] entities(List<Phrase> phrases) {
        List<PhraseEntity> entities = new ArrayList<>();
        for (Phrase phrase : phrases) {
            PhraseEntity entity = new PhraseEntity();
            entity.id = Ids.next();
            entity.decision = phrase.decision();
            entity.zh = phrase.zh();
            entity.en = phrase.en();
            entity.position = entities.size();
            entities.add(entity);
        }
        return entities.toArray();
    }
}
