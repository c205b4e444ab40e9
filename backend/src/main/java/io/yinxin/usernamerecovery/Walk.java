package io.yinxin.usernamerecovery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yinxin.codes.CheckedCode;
import io.yinxin.codes.OneTimeCodes;
import io.yinxin.recovery.Flow;
import io.yinxin.recovery.Flows;
import io.yinxin.recovery.RecoveryKind;
import jakarta.inject.Singleton;
import java.util.List;

/** From one step to the next: codes are used up and the step is taken, or neither. */
@Singleton
class Walk {
    private final Flows flows;
    private final OneTimeCodes codes;

    Walk(Flows flows, OneTimeCodes codes) {
        this.flows = flows;
        this.codes = codes;
    }

    /** @throws io.yinxin.platform.problem.DomainException RECOVERY_EXPIRED */
    Uni<Flow<UsernameState>> open(String recoveryId) {
        return flows.use(RecoveryKind.USERNAME, recoveryId, UsernameState.class);
    }

    Uni<RecoveryView> take(String recoveryId, Flow<UsernameState> flow, UsernameState next, List<CheckedCode> used) {
        return Panache.withTransaction(() -> within(flow, next, used)).map(saved -> RecoveryView.of(recoveryId, saved));
    }

    /** The same in a transaction of the caller's. */
    Uni<Flow<UsernameState>> within(Flow<UsernameState> flow, UsernameState next, List<CheckedCode> used) {
        return Multi.createFrom()
                .iterable(used)
                .onItem()
                .transformToUniAndConcatenate(codes::redeem)
                .collect()
                .last()
                .chain(() -> flows.save(flow, next));
    }
}
