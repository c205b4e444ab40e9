package io.yinxin.usernamerecovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.desk.TaskCheck;
import io.yinxin.organisations.Organisation;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.FieldError;
import io.yinxin.recovery.StatedPerson;
import io.yinxin.usernamerecovery.Candidates.Found;
import io.yinxin.verification.Checks;
import io.yinxin.verification.OrganisationClaim;
import io.yinxin.verification.VerificationError;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What registers say of a request now (RVW-28, RVW-52). An outage is an answer, too: UNKNOWN. */
@Singleton
class ReviewChecks {
    private final Checks checks;
    private final Clock clock;

    ReviewChecks(Checks checks, Clock clock) {
        this.checks = checks;
        this.clock = clock;
    }

    record Subject(ReviewData data, Found found) {}

    Uni<List<TaskCheck>> ask(Subject subject) {
        List<TaskCheck> answers = new ArrayList<>();
        return identity(subject.data().applicant(), answers)
                .chain(() -> registry(subject, answers))
                .replaceWith(answers);
    }

    private Uni<Void> identity(StatedPerson person, List<TaskCheck> answers) {
        return person.hasIdCard()
                ? judged("IDENTITY", () -> checks.holder(person.claim(), null), answers)
                : Uni.createFrom().voidItem();
    }

    /** Asked with the code on record, since the form has no long one. */
    private Uni<Void> registry(Subject subject, List<TaskCheck> answers) {
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
        return judged("REGISTRY", () -> checks.organisation(claim), answers);
    }

    private Uni<Void> judged(String name, Supplier<Uni<Void>> question, List<TaskCheck> answers) {
        return Uni.createFrom()
                .deferred(question::get)
                .map(nothing -> check(name, TaskCheck.Result.MATCH, List.of()))
                .onFailure(DomainException.class)
                .recoverWithItem(failure -> refused(name, (DomainException) failure))
                .invoke(answers::add)
                .replaceWithVoid();
    }

    private TaskCheck refused(String name, DomainException refusal) {
        if (!(refusal.code() instanceof VerificationError error)) {
            return check(name, TaskCheck.Result.UNKNOWN, List.of());
        }
        TaskCheck.Result result =
                switch (error) {
                    case ORG_CHECK_FAILED, LEGAL_ID_CHECK_FAILED, ID_CHECK_FAILED, BANK_CHECK_FAILED ->
                        TaskCheck.Result.MISMATCH;
                    case ID_DATES_NOT_CONFIRMED -> TaskCheck.Result.NOT_FOUND;
                    case BANK_UNSUPPORTED, CHECK_LIMIT -> TaskCheck.Result.UNKNOWN;
                };
        return check(
                name,
                result,
                refusal.fieldErrors().stream().map(FieldError::field).toList());
    }

    private TaskCheck check(String name, TaskCheck.Result result, List<String> fields) {
        return new TaskCheck(name, result, fields, null, clock.instant());
    }
}
