package io.yinxin.staff;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Duty;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What others may ask about the staff. */
@ApplicationScoped
public class Staff {
    private final StaffRepository repository;
    private final StaffFields fields;

    Staff(StaffRepository repository, StaffFields fields) {
        this.repository = repository;
        this.fields = fields;
    }

    /** @throws DomainException NOT_FOUND */
    @WithSession
    public Uni<StaffMember> member(UUID staffId) {
        return repository.required(staffId).map(this::member);
    }

    /** By their ids; whoever is not found is left out. */
    @WithSession
    public Uni<Map<UUID, StaffMember>> members(Collection<UUID> staffIds) {
        if (staffIds.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return repository
                .list("id in ?1", staffIds)
                .map(found -> found.stream().collect(Collectors.toMap(one -> one.id, this::member)));
    }

    /** Who has the duty and may sign in. */
    @WithSession
    public Uni<List<StaffMember>> having(Duty duty) {
        return havingAny(Set.of(duty));
    }

    /** Who has one of the duties. */
    @WithSession
    public Uni<List<StaffMember>> havingAny(Set<Duty> duties) {
        return repository
                .having(duties)
                .map(found -> found.stream().map(this::member).toList());
    }

    /** Who has the duty with the mark "may confirm" (RVW-33). */
    @WithSession
    public Uni<List<StaffMember>> confirming(Duty duty) {
        return repository
                .confirming(duty)
                .map(found -> found.stream().map(this::member).toList());
    }

    /** By which a person of this document is recognised without the number being kept. */
    public String documentDigest(String documentNumber) {
        return fields.documentDigest(documentNumber);
    }

    private StaffMember member(StaffEntity entity) {
        return new StaffMember(
                entity.id,
                entity.username,
                entity.name,
                entity.email,
                fields.documentDigests(entity.idNumber),
                List.of(entity.relatedOrgs));
    }
}
