package io.yinxin.realname;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.Language;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/** What happens to verifications without anybody at the screen. Runs on every replica; rows let one of them act. */
@Singleton
class RealNameHousekeeping {
    private static final Logger LOG = Logger.getLogger(RealNameHousekeeping.class);
    private static final int VISITS = 50;
    private static final Duration VISITS_KEPT = Duration.ofDays(180);

    /** The page asks by itself meanwhile. */
    private static final Duration PAGE_ASKS = Duration.ofMinutes(2);

    private final BankVisits visits;
    private final SettleBankVisit settle;
    private final WizardStore wizards;
    private final EndingCards cards;
    private final EndingDocuments documents;
    private final RealNameConfig config;

    RealNameHousekeeping(
            BankVisits visits,
            SettleBankVisit settle,
            WizardStore wizards,
            EndingCards cards,
            EndingDocuments documents,
            RealNameConfig config) {
        this.visits = visits;
        this.settle = settle;
        this.wizards = wizards;
        this.cards = cards;
        this.documents = documents;
        this.config = config;
    }

    /** Banks that answer late (RNV-53): who is verified by that is told. */
    @Scheduled(every = "1m", delayed = "1m", identity = "real-name-banks")
    Uni<Void> settleVisits() {
        return visits.open(PAGE_ASKS, VISITS)
                .onItem()
                .transformToMulti(open -> Multi.createFrom().iterable(open))
                .onItem()
                .transformToUniAndConcatenate(visit -> settle.settle(visit, Language.ZH_CN)
                        .onFailure()
                        .invoke(failure -> LOG.errorf(failure, "Visit %s is not settled", visit.visitId()))
                        .onFailure()
                        .recoverWithNull())
                .collect()
                .last()
                .replaceWithVoid();
    }

    @Scheduled(every = "1h", delayed = "4m", identity = "real-name-housekeeping")
    Uni<Void> forget() {
        return wizards.forget(config.stepKept()).chain(() -> visits.forget(VISITS_KEPT));
    }

    @Scheduled(cron = "0 30 9 * * ?", timeZone = "Asia/Shanghai", identity = "real-name-ends")
    Uni<Void> end() {
        return cards.end().chain(documents::warn).chain(documents::end);
    }
}
