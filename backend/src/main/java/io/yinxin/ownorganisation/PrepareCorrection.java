package io.yinxin.ownorganisation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.desk.Desk;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The papers of a correction, and how far it is (ACC-21). */
@ApplicationScoped
class PrepareCorrection {
    private final Corrections corrections;
    private final CorrectionPapers papers;
    private final Desk desk;
    private final Caller caller;

    PrepareCorrection(Corrections corrections, CorrectionPapers papers, Desk desk, Caller caller) {
        this.corrections = corrections;
        this.papers = papers;
        this.desk = desk;
        this.caller = caller;
    }

    @Requires(Right.CORRECT_ORGANISATION)
    Uni<CorrectionView> view() {
        UUID accountId = caller.requireUser().accountId();
        return Panache.withSession(() -> corrections.latest(accountId))
                .flatMap(found -> found == null ? Uni.createFrom().item(CorrectionView.NOTHING) : view(found));
    }

    /** Takes the place of a former one. @throws DomainException CORRECTION_OPEN, FILE_… at licence, BUSY */
    @Requires(Right.CORRECT_ORGANISATION)
    Uni<CorrectionView> licence(byte[] body) {
        UUID accountId = caller.requireUser().accountId();
        return Panache.withTransaction(() -> corrections.draft(accountId))
                .flatMap(id -> papers.take(accountId, id, body))
                .replaceWith(() -> CorrectionView.draft(true));
    }

    private Uni<CorrectionView> view(Corrections.Latest found) {
        return found.state() == CorrectionView.State.DRAFT
                ? papers.isTaken(found.id()).map(CorrectionView::draft)
                : desk.latest(CorrectionTask.CODE, found.id()).map(task -> CorrectionView.of(found.state(), task));
    }
}
