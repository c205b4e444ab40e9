package io.yinxin.accounts;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@Singleton
class RealNameProofRepository implements PanacheRepositoryBase<RealNameProofEntity, UUID> {
    /** Newest first. */
    Uni<List<RealNameProofEntity>> of(ProofSubject subject, int most) {
        return find(of(subject) + "order by provenAt desc, id desc", subject.id())
                .page(Page.ofSize(most))
                .list();
    }

    Uni<List<RealNameProofEntity>> openOf(ProofSubject subject) {
        return list(of(subject) + "and endedAt is null order by provenAt", subject.id());
    }

    /** Cards behind valid proofs, in the order of their ids. */
    Uni<List<RealNameProofEntity>> openCards(UUID after, int most) {
        return find("endedAt is null and cardNo is not null and id > ?1 order by id", after)
                .page(Page.ofSize(most))
                .list();
    }

    /** Valid proofs by ID cards that end before that day. */
    Uni<List<UUID>> openEndingBefore(LocalDate day, int most) {
        return find("select id from RealNameProofEntity where endedAt is null and documentEnds < ?1 order by id", day)
                .project(UUID.class)
                .page(Page.ofSize(most))
                .list();
    }

    Uni<List<UUID>> unwarnedEndingBefore(LocalDate day, int most) {
        return find(
                        "select id from RealNameProofEntity where endedAt is null and warnedAt is null "
                                + "and documentEnds < ?1 order by id",
                        day)
                .project(UUID.class)
                .page(Page.ofSize(most))
                .list();
    }

    Uni<Integer> warned(UUID id, Instant now) {
        return update("warnedAt = ?2 where id = ?1 and endedAt is null and warnedAt is null", id, now);
    }

    /** A person's proofs carry no organisation; the organisation's are its own, whoever was its administrator. */
    private static String of(ProofSubject subject) {
        return subject.ofOrganisation() ? "organisationId = ?1 " : "accountId = ?1 and organisationId is null ";
    }
}
