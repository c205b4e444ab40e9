package io.yinxin.usernamerecovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.desk.TaskCheck;
import io.yinxin.organisations.Organisation;
import io.yinxin.recovery.RegisterAnswers;
import io.yinxin.recovery.StatedPerson;
import io.yinxin.usernamerecovery.Candidates.Found;
import io.yinxin.verification.Checks;
import io.yinxin.verification.OrganisationClaim;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** What registers say of a request now (RVW-28, RVW-52). */
@Singleton
class ReviewChecks {
    private final Checks checks;
    private final RegisterAnswers answers;

    ReviewChecks(Checks checks, RegisterAnswers answers) {
        this.checks = checks;
        this.answers = answers;
    }

    record Subject(ReviewData data, Found found) {}

    Uni<List<TaskCheck>> ask(Subject subject) {
        List<TaskCheck> given = new ArrayList<>();
        return identity(subject.data().applicant(), given)
                .chain(() -> registry(subject, given))
                .replaceWith(given);
    }

    private Uni<Void> identity(StatedPerson person, List<TaskCheck> given) {
        return person.hasIdCard()
                ? answers.of("IDENTITY", () -> checks.holder(person.claim(), null))
                        .invoke(given::add)
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    /** Asked with the code on record, since the form has no long one. */
    private Uni<Void> registry(Subject subject, List<TaskCheck> given) {
        Organisation recorded = subject.found().organisation();
        StatedOrganisation stated = subject.data().organisation();
        StatedPerson legal = subject.data().legalRepresentative();
        if (recorded == null || stated == null || legal == null) {
            return Uni.createFrom().voidItem();
        }
        OrganisationClaim claim = new OrganisationClaim(
                recorded.kind().name(),
                recorded.uscc(),
                stated.orgCode(),
                stated.orgName(),
                legal.name(),
                legal.idType(),
                legal.idNumber());
        return answers.of("REGISTRY", () -> checks.organisation(claim))
                .invoke(given::add)
                .replaceWithVoid();
    }
}
