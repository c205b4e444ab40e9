package io.yinxin.recovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.desk.TaskCheck;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.FieldError;
import io.yinxin.verification.VerificationError;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/** What registers say, as a reviewer reads it (RVW-28, RVW-52). That nothing is known is an answer, too, and no mismatch. */
@Singleton
public class RegisterAnswers {
    private final Clock clock;

    RegisterAnswers(Clock clock) {
        this.clock = clock;
    }

    /** @param question one of {@link io.yinxin.verification.Checks}; never inside of a database transaction */
    public Uni<TaskCheck> of(String name, Supplier<Uni<Void>> question) {
        return Uni.createFrom()
                .deferred(question::get)
                .map(matched -> check(name, TaskCheck.Result.MATCH, List.of()))
                .onFailure(DomainException.class)
                .recoverWithItem(failure -> refused(name, (DomainException) failure));
    }

    private TaskCheck refused(String name, DomainException refusal) {
        List<String> fields =
                refusal.fieldErrors().stream().map(FieldError::field).toList();
        return refusal.code() instanceof VerificationError error
                ? check(name, result(error), fields)
                : check(name, TaskCheck.Result.UNKNOWN, List.of());
    }

    private static TaskCheck.Result result(VerificationError error) {
        return switch (error) {
            case ORG_CHECK_FAILED, LEGAL_ID_CHECK_FAILED, ID_CHECK_FAILED, BANK_CHECK_FAILED ->
                TaskCheck.Result.MISMATCH;
            case ID_DATES_NOT_CONFIRMED -> TaskCheck.Result.NOT_FOUND;
            case BANK_UNSUPPORTED, CHECK_LIMIT -> TaskCheck.Result.UNKNOWN;
        };
    }

    private TaskCheck check(String name, TaskCheck.Result result, List<String> fields) {
        return new TaskCheck(name, result, fields, null, clock.instant());
    }
}
