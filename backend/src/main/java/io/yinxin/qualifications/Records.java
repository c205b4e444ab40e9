package io.yinxin.qualifications;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.data.Ids;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** What is on record per organisation, and every version of it. */
@Singleton
class Records {
    private final ObjectMapper json;
    private final Clock clock;

    Records(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /**
     * A change to be kept.
     *
     * @param source who tells the values
     * @param accountId who did it; null where nobody was there
     */
    record Update(
            UUID organisationId,
            Catalogue catalogue,
            List<ValueChange> changes,
            String source,
            @Nullable UUID accountId) {}

    @WithSession
    Uni<Held> of(UUID organisationId) {
        return read(organisationId, LockModeType.NONE);
    }

    /** The same, and nobody else changes it until the end of the caller's transaction. */
    Uni<Held> locked(UUID organisationId) {
        return read(organisationId, LockModeType.PESSIMISTIC_WRITE);
    }

    private Uni<Held> read(UUID organisationId, LockModeType lock) {
        return Panache.getSession()
                .flatMap(session -> session.find(RecordEntity.class, organisationId, lock))
                .map(entity -> entity == null ? Held.NOTHING : held(entity));
    }

    /**
     * Keeps the next version, in the caller's transaction, which holds the lock of {@link #locked}.
     *
     * @throws DomainException CONFLICT_STALE when two wrote the first one
     */
    Uni<Held> keep(Held held, Update update) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Held next = RecordRules.after(held, update.changes(), update.source(), now);
        return Panache.getSession()
                .flatMap(session -> session.find(RecordEntity.class, update.organisationId())
                        .flatMap(known -> known == null
                                ? session.persist(fill(new RecordEntity(), update.organisationId(), next, now))
                                : Uni.createFrom()
                                        .item(fill(known, update.organisationId(), next, now))
                                        .replaceWithVoid())
                        .chain(() -> session.persist(version(next, update, now)))
                        .chain(session::flush))
                .onFailure(ConstraintViolationException.class)
                .transform(taken -> new DomainException(CommonError.CONFLICT_STALE))
                .replaceWith(next);
    }

    private RecordEntity fill(RecordEntity entity, UUID organisationId, Held next, Instant now) {
        entity.organisationId = organisationId;
        entity.version = next.version();
        entity.content = written(next.values());
        entity.changedAt = now;
        return entity;
    }

    private VersionEntity version(Held next, Update update, Instant now) {
        VersionEntity entity = new VersionEntity();
        entity.id = Ids.next();
        entity.organisationId = update.organisationId();
        entity.version = next.version();
        entity.catalogueVersion = update.catalogue().version();
        entity.source = update.source();
        entity.accountId = update.accountId();
        entity.changes = written(update.changes());
        entity.changedAt = now;
        return entity;
    }

    private Held held(RecordEntity entity) {
        return new Held(entity.version, read(entity.content, new TypeReference<Map<String, HeldValue>>() {}));
    }

    List<ValueChange> changesOf(VersionEntity entity) {
        return read(entity.changes, new TypeReference<>() {});
    }

    /** Without the parser's words: they quote what was stored. */
    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored qualifications are unreadable");
        }
    }

    private String written(Object content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("qualifications cannot be written", e);
        }
    }
}
