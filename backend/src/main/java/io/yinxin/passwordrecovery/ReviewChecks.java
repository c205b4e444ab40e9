package io.yinxin.passwordrecovery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.desk.TaskCheck;
import io.yinxin.organisations.Organisation;
import io.yinxin.organisations.OrganisationKind;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.FieldError;
import io.yinxin.platform.validation.DocumentType;
import io.yinxin.platform.validation.IdentityDocumentRules;
import io.yinxin.recovery.ReviewRequest;
import io.yinxin.recovery.ReviewRequests;
import io.yinxin.verification.Checks;
import io.yinxin.verification.OrganisationClaim;
import io.yinxin.verification.PersonClaim;
import io.yinxin.verification.VerificationError;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks the registers about a request when a reviewer wants it (RVW-28). */
@Singleton
class ReviewChecks {
    private final ReviewRequests requests;
    private final Accounts accounts;
    private final Records records;
    private final Checks checks;
    private final Clock clock;

    ReviewChecks(ReviewRequests requests, Accounts accounts, Records records, Checks checks, Clock clock) {
        this.requests = requests;
        this.accounts = accounts;
        this.records = records;
        this.checks = checks;
        this.clock = clock;
    }

    /** Outside of any transaction. Overseas organisations are in no register that could be asked. */
    Uni<List<TaskCheck>> ask(UUID id) {
        return Panache.withSession(() -> requests.get(id, ReviewData.class)
                        .map(ReviewRequest::data)
                        .flatMap(data -> accounts.named(data.username())
                                .flatMap(records::organisationOf)
                                .map(organisation -> new Asked(data.legal(), organisation))))
                .flatMap(asked -> asked.legal() == null
                        ? Uni.createFrom().item(List.of())
                        : ask(asked.legal(), asked.organisation()));
    }

    private record Asked(
            ReviewData.@Nullable Legal legal, @Nullable Organisation organisation) {}

    private Uni<List<TaskCheck>> ask(ReviewData.Legal legal, @Nullable Organisation organisation) {
        OrganisationKind kind = organisation == null ? OrganisationKind.ENTERPRISE : organisation.kind();
        OrganisationClaim claim = new OrganisationClaim(
                kind.name(),
                legal.uscc(),
                legal.uscc().substring(8, 17),
                legal.orgName(),
                legal.legalRepName(),
                legal.legalRepIdType(),
                legal.legalRepIdNumber());
        return named("REGISTRY", checks.organisation(claim)).flatMap(registry -> {
            List<TaskCheck> answers = new ArrayList<>(List.of(registry));
            return DocumentType.ID_CARD.name().equals(legal.legalRepIdType())
                    ? named("IDENTITY", checks.legalRepresentative(person(legal)))
                            .invoke(answers::add)
                            .replaceWith(answers)
                    : Uni.createFrom().item(answers);
        });
    }

    private static PersonClaim person(ReviewData.Legal legal) {
        return new PersonClaim(
                legal.legalRepName(),
                legal.legalRepIdType(),
                legal.legalRepIdNumber(),
                IdentityDocumentRules.date(legal.legalRepIdValidFrom()).orElse(null),
                IdentityDocumentRules.date(legal.legalRepIdValidTo()).orElse(null));
    }

    private Uni<TaskCheck> named(String name, Uni<Void> check) {
        return check.map(matched -> answer(name, TaskCheck.Result.MATCH, List.of()))
                .onFailure(DomainException.class)
                .recoverWithItem(failure -> answer(name, (DomainException) failure));
    }

    /** What is not known is no mismatch (GEN-51). */
    private TaskCheck answer(String name, DomainException refusal) {
        List<String> fields =
                refusal.fieldErrors().stream().map(FieldError::field).toList();
        if (refusal.code() == VerificationError.ID_DATES_NOT_CONFIRMED) {
            return answer(name, TaskCheck.Result.NOT_FOUND, fields);
        }
        boolean wrong = refusal.code() == VerificationError.ORG_CHECK_FAILED
                || refusal.code() == VerificationError.LEGAL_ID_CHECK_FAILED;
        return wrong
                ? answer(name, TaskCheck.Result.MISMATCH, fields)
                : answer(name, TaskCheck.Result.UNKNOWN, List.of());
    }

    private TaskCheck answer(String name, TaskCheck.Result result, List<String> fields) {
        return new TaskCheck(name, result, fields, null, clock.instant());
    }
}
