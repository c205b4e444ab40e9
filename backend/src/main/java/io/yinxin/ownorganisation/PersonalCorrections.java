package io.yinxin.ownorganisation;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yinxin.desk.Desk;
import io.yinxin.personaldata.PersonalDataSource;
import io.yinxin.personaldata.PersonalRows;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Corrections by papers an account has asked for (ACC-70). Decided ones are kept with their task (RVW-75). */
@Singleton
class PersonalCorrections implements PersonalDataSource {
    private final PersonalDataSource rows;
    private final Corrections corrections;
    private final CorrectionPapers papers;
    private final Desk desk;

    PersonalCorrections(PersonalRows rows, Corrections corrections, CorrectionPapers papers, Desk desk) {
        this.rows = rows.source("corrections", Set.of("ownorganisation_correction"), """
                        select state, created_at, submitted_at, decided_at, request as request_json
                        from ownorganisation_correction where account_id = $1 order by created_at""");
        this.corrections = corrections;
        this.papers = papers;
        this.desk = desk;
    }

    @Override
    public String section() {
        return rows.section();
    }

    @Override
    public Set<String> tables() {
        return rows.tables();
    }

    @Override
    public Uni<List<String>> fields() {
        return rows.fields();
    }

    @Override
    public Multi<Map<String, @Nullable Object>> of(UUID accountId) {
        return rows.of(accountId);
    }

    /** Nobody decides any more about one that is open. */
    @Override
    public Uni<Void> erase(UUID accountId) {
        return corrections
                .latest(accountId)
                .flatMap(latest -> latest == null || latest.state() != CorrectionView.State.OPEN
                        ? Uni.createFrom().voidItem()
                        : desk.close(CorrectionTask.CODE, latest.id(), "ACCOUNT_CLOSED")
                                .chain(() -> corrections.end(latest.id(), CorrectionView.State.REFUSED))
                                .chain(() -> papers.decided(latest.id())));
    }
}
