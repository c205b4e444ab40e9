package io.yinxin.recovery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.desk.Desk;
import io.yinxin.platform.data.BlindIndex;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.util.Arrays;

/** Requests as their applicants may see them. */
@Singleton
class ReviewResults {
    private final BlindIndex index;
    private final Desk desk;

    ReviewResults(BlindIndex index, Desk desk) {
        this.index = index;
        this.desk = desk;
    }

    /**
     * Within a transaction or session of the caller.
     *
     * @param receiver proven to be the applicant's
     * @throws DomainException NOT_FOUND if no request of this number was handed in with it
     */
    Uni<ReviewResult> of(String taskNo, String receiver) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select phone_digest, kind, state from recovery_request where task_no = :taskNo",
                                Object[].class)
                        .setParameter("taskNo", taskNo)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> new DomainException(CommonError.NOT_FOUND))
                .invoke(row -> require((byte[]) row[0], receiver))
                .flatMap(row -> desk.numbered(taskNo)
                        .map(task -> ReviewResult.of(
                                RecoveryKind.valueOf((String) row[1]),
                                ReviewRequest.State.valueOf((String) row[2]),
                                task)));
    }

    private void require(byte[] digest, String receiver) {
        boolean same = Arrays.stream(index.candidates(ReviewRequests.RECEIVER, receiver))
                .anyMatch(one -> Arrays.equals(one, digest));
        if (!same) {
            throw new DomainException(CommonError.NOT_FOUND);
        }
    }
}
