package io.yinxin.qualifications;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Versions of the catalogue. Reads join the caller's session: within a transaction no second connection is taken. */
@Singleton
class CatalogueStore {
    private final ObjectMapper json;
    private final Clock clock;

    CatalogueStore(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** The version in force. */
    @WithSession
    Uni<Catalogue> current() {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "from QualificationCatalogue c order by c.version desc", CatalogueEntity.class)
                        .setMaxResults(1)
                        .getSingleResult())
                .map(this::catalogue);
    }

    /** @throws DomainException NOT_FOUND */
    @WithSession
    Uni<Catalogue> version(int version) {
        return Panache.getSession()
                .flatMap(session -> session.find(CatalogueEntity.class, version))
                .map(this::found);
    }

    @WithSession
    Uni<Map<Integer, Catalogue>> versions(Collection<Integer> wanted) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "from QualificationCatalogue c where c.version in (:wanted)", CatalogueEntity.class)
                        .setParameter("wanted", wanted)
                        .getResultList())
                .map(all ->
                        all.stream().collect(Collectors.toMap(entity -> entity.version, entity -> catalogue(entity))));
    }

    /**
     * Makes the next version, in the caller's transaction.
     *
     * @throws DomainException CONFLICT_STALE when somebody else has made it
     */
    Uni<Void> add(int version, List<TabDefinition> tabs, List<CodeList> lists, UUID changedBy) {
        CatalogueEntity entity = new CatalogueEntity();
        entity.version = version;
        entity.tabs = written(tabs);
        entity.lists = written(lists);
        entity.changedBy = changedBy;
        entity.changedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return Panache.getSession()
                .flatMap(session -> session.persist(entity).chain(session::flush))
                .onFailure(ConstraintViolationException.class)
                .transform(taken -> new DomainException(CommonError.CONFLICT_STALE));
    }

    private Catalogue found(@Nullable CatalogueEntity entity) {
        if (entity == null) {
            throw new DomainException(CommonError.NOT_FOUND);
        }
        return catalogue(entity);
    }

    private Catalogue catalogue(CatalogueEntity entity) {
        try {
            return new Catalogue(
                    entity.version,
                    json.readValue(entity.tabs, new TypeReference<>() {}),
                    json.readValue(entity.lists, new TypeReference<>() {}),
                    entity.changedBy,
                    entity.changedAt);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("catalogue of qualifications, version " + entity.version, e);
        }
    }

    private String written(Object part) {
        try {
            return json.writeValueAsString(part);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
