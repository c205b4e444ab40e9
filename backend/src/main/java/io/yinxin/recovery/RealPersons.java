package io.yinxin.recovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.desk.TaskCheck;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.ErrorCode;
import io.yinxin.verification.Checks;
import io.yinxin.verification.VerificationError;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether a stated person exists. Asked before anything is compared with our record, so that neither answer nor
 * time tells what is on record. Never inside a database transaction.
 */
@Singleton
public class RealPersons {
    private static final String IDENTITY = "IDENTITY";

    private final Checks checks;
    private final Clock clock;

    RealPersons(Checks checks, Clock clock) {
        this.checks = checks;
        this.clock = clock;
    }

    /**
     * Only ID cards can be checked; holders of other documents pass.
     *
     * @param phone counts wrong checks too, if one was stated
     * @throws DomainException ID_CHECK_FAILED, ID_DATES_NOT_CONFIRMED, CHECK_LIMIT, PROVIDER_UNAVAILABLE
     */
    public Uni<Void> require(StatedPerson person, @Nullable String phone) {
        return person.hasIdCard()
                ? checks.holder(person.claim(), phone)
                : Uni.createFrom().voidItem();
    }

    /**
     * As {@link #require}, for forms that do not tell what it was that did not fit.
     *
     * @param refusal told of a person who does not exist as stated
     */
    public Uni<Void> require(StatedPerson person, @Nullable String phone, ErrorCode refusal) {
        return require(person, phone)
                .onFailure(RealPersons::isAboutThePerson)
                .transform(failure -> new DomainException(refusal));
    }

    /**
     * For manual review, which is there for people the register does not know (RCU-36): says what the register said.
     *
     * @return empty where nothing can be checked
     * @throws DomainException ID_CHECK_FAILED, CHECK_LIMIT, PROVIDER_UNAVAILABLE
     */
    public Uni<Optional<TaskCheck>> ask(StatedPerson person, @Nullable String phone) {
        if (!person.hasIdCard()) {
            return Uni.createFrom().item(Optional.empty());
        }
        return checks.holder(person.claim(), phone)
                .replaceWith(TaskCheck.Result.MATCH)
                .onFailure(failure -> failure instanceof DomainException refusal
                        && refusal.code() == VerificationError.ID_DATES_NOT_CONFIRMED)
                .recoverWithItem(TaskCheck.Result.NOT_FOUND)
                .map(result -> Optional.of(new TaskCheck(IDENTITY, result, List.of(), null, clock.instant())));
    }

    private static boolean isAboutThePerson(Throwable failure) {
        return failure instanceof DomainException refusal
                && (refusal.code() == VerificationError.ID_CHECK_FAILED
                        || refusal.code() == VerificationError.ID_DATES_NOT_CONFIRMED);
    }
}
