package io.yinxin.administratorrecovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.desk.TaskCheck;
import io.yinxin.recovery.RegisterAnswers;
import io.yinxin.recovery.StatedPerson;
import io.yinxin.verification.Checks;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** What registers say of a claim now (RVW-28). */
@Singleton
class ClaimChecks {
    private final Checks checks;
    private final RegisterAnswers answers;

    ClaimChecks(Checks checks, RegisterAnswers answers) {
        this.checks = checks;
        this.answers = answers;
    }

    Uni<List<TaskCheck>> ask(ClaimData data) {
        List<TaskCheck> given = new ArrayList<>();
        return answers.of(
                        "REGISTRY",
                        () -> checks.organisation(data.organisation().claim()))
                .invoke(given::add)
                .chain(() -> identity(data.claimant().person(), given))
                .replaceWith(given);
    }

    private Uni<Void> identity(StatedPerson person, List<TaskCheck> given) {
        return person.hasIdCard()
                ? answers.of("IDENTITY", () -> checks.holder(person.claim(), null))
                        .invoke(given::add)
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }
}
