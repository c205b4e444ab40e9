package io.yinxin.usernamerecovery;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.recovery.RecoveryError;
import io.yinxin.recovery.StatedPerson;
import io.yinxin.usernamerecovery.AdministratorRules.Requester;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a recovery has come; the server's own memory, encrypted. What it says of the record (boundPhone, requester,
 * operators) is never told further than spec 03 allows.
 *
 * @param boundPhone whether the proven phone is the administrator's bound one (P)
 * @param operators empty until they were chosen
 * @param bank the proof begun last
 * @param review what a reviewer shall know, once it was stated
 */
@RegisterForReflection(
        targets = {
            UsernameState.class,
            UsernameState.Bank.class,
            UsernameState.Review.class,
            StatedOrganisation.class,
            Contact.class,
            ChosenOperator.class,
            ReviewData.class,
            StatedPerson.class
        })
record UsernameState(
        RecoverableKind kind,
        Method method,
        Step step,
        @Nullable StatedOrganisation organisation,
        @Nullable Contact contact,
        boolean boundPhone,
        @Nullable StatedPerson person,
        @Nullable Requester requester,
        List<ChosenOperator> operators,
        @Nullable Bank bank,
        @Nullable ReviewData review,
        @Nullable Review submitted) {
    record Bank(UUID visit, String bankCode) {}

    record Review(String taskNo, Instant expectedAt) {}

    static UsernameState begin(RecoverableKind kind, Method method) {
        return new UsernameState(
                kind, method, method.first(), null, null, false, null, null, List.of(), null, null, null);
    }

    /** @throws DomainException RECOVERY_STEP unless one of these is the present step*/
    void require(Method wanted, Step... steps) {
        if (method != wanted || !List.of(steps).contains(step)) {
            throw new DomainException(RecoveryError.RECOVERY_STEP);
        }
    }

    /** @throws DomainException RECOVERY_PROOF_EXPIRED (RCU-03) */
    Contact requireContact(Duration valid, Instant now) {
        if (contact == null || contact.provenAt().plus(valid).isBefore(now)) {
            throw new DomainException(RecoveryError.RECOVERY_PROOF_EXPIRED);
        }
        return contact;
    }

    StatedOrganisation requireOrganisation() {
        if (organisation == null) {
            throw new DomainException(RecoveryError.RECOVERY_STEP);
        }
        return organisation;
    }

    UsernameState at(Step next) {
        return new UsernameState(
                kind,
                method,
                next,
                organisation,
                contact,
                boundPhone,
                person,
                requester,
                operators,
                bank,
                review,
                submitted);
    }

    /** Another organisation or phone: what was built upon the former is void. */
    UsernameState organisation(StatedOrganisation stated, Contact proven, boolean bound, Step next) {
        return new UsernameState(kind, method, next, stated, proven, bound, null, null, List.of(), null, null, null);
    }

    UsernameState contact(Contact proven, Step next) {
        return new UsernameState(
                kind, method, next, organisation, proven, false, null, null, List.of(), null, null, null);
    }

    UsernameState requester(StatedPerson stated, Requester known) {
        return new UsernameState(
                kind,
                method,
                Step.FACTS,
                organisation,
                contact,
                boundPhone,
                stated,
                known,
                operators,
                null,
                null,
                null);
    }

    UsernameState operators(List<ChosenOperator> chosen) {
        return new UsernameState(
                kind, method, step, organisation, contact, boundPhone, person, requester, chosen, null, null, null);
    }

    UsernameState bank(Bank begun) {
        return new UsernameState(
                kind, method, Step.BANK, organisation, contact, boundPhone, null, null, List.of(), begun, null, null);
    }

    UsernameState review(ReviewData stated) {
        return new UsernameState(
                kind,
                method,
                Step.PICTURES,
                stated.organisation(),
                contact,
                false,
                null,
                null,
                List.of(),
                null,
                stated,
                null);
    }

    UsernameState submitted(Review task) {
        return new UsernameState(
                kind, method, Step.SUBMITTED, null, null, false, null, null, List.of(), null, null, task);
    }

    /** Nothing is kept but that it is over. */
    UsernameState done() {
        return new UsernameState(kind, method, Step.DONE, null, null, false, null, null, List.of(), null, null, null);
    }

    @Override
    public String toString() {
        return "UsernameState[" + kind + ", " + method + ", " + step + "]";
    }
}
