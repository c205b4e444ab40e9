package io.yinxin.staff;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who is on the staff, with duties and what waits for a second administrator. */
@ApplicationScoped
class ListMembers {
    private final StaffRepository repository;
    private final Caller caller;

    ListMembers(StaffRepository repository, Caller caller) {
        this.repository = repository;
        this.caller = caller;
    }

    @Requires(Right.MANAGE_STAFF)
    @WithSession
    Uni<List<MemberView>> list() {
        UUID me = caller.requireStaff().staffId();
        return repository
                .listAll(Sort.by("username"))
                .flatMap(members -> duties().flatMap(duties -> proposals()
                        .map(proposals -> members.stream()
                                .map(member -> view(member, duties, proposals, names(members), me))
                                .toList())));
    }

    private static Uni<Map<UUID, List<DutyEntity>>> duties() {
        return Panache.getSession()
                .flatMap(session -> session.createQuery("from DutyEntity order by duty", DutyEntity.class)
                        .getResultList())
                .map(all -> all.stream().collect(Collectors.groupingBy(duty -> duty.staffId)));
    }

    private static Uni<Map<UUID, List<GrantEntity>>> proposals() {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "from GrantEntity where state = PROPOSED order by proposedAt", GrantEntity.class)
                        .getResultList())
                .map(all -> all.stream().collect(Collectors.groupingBy(grant -> grant.staffId)));
    }

    private static Map<UUID, String> names(List<StaffEntity> members) {
        return members.stream().collect(Collectors.toMap(member -> member.id, member -> member.name));
    }

    private static MemberView view(
            StaffEntity member,
            Map<UUID, List<DutyEntity>> duties,
            Map<UUID, List<GrantEntity>> proposals,
            Map<UUID, String> names,
            UUID me) {
        List<DutyEntity> own = duties.getOrDefault(member.id, List.of());
        return new MemberView(
                member.id,
                member.username,
                member.name,
                member.state.name(),
                member.totpSecret != null,
                own.stream().map(duty -> duty.duty).toList(),
                own.stream()
                        .filter(duty -> duty.mayConfirm)
                        .map(duty -> duty.duty)
                        .toList(),
                List.of(member.relatedOrgs),
                proposals.getOrDefault(member.id, List.of()).stream()
                        .map(grant -> new MemberView.Proposal(
                                grant.id,
                                grant.duty,
                                grant.mayConfirm,
                                grant.withdraw,
                                names.getOrDefault(grant.proposedBy, "-"),
                                grant.proposedBy.equals(me),
                                grant.proposedAt))
                        .toList(),
                member.createdAt);
    }
}
