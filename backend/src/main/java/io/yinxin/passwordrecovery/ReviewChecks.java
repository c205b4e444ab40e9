package io.yinxin.passwordrecovery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.desk.TaskCheck;
import io.yinxin.organisations.Organisation;
import io.yinxin.organisations.OrganisationKind;
import io.yinxin.platform.validation.DocumentType;
import io.yinxin.platform.validation.IdentityDocumentRules;
import io.yinxin.recovery.RegisterAnswers;
import io.yinxin.recovery.ReviewRequest;
import io.yinxin.recovery.ReviewRequests;
import io.yinxin.verification.Checks;
import io.yinxin.verification.OrganisationClaim;
import io.yinxin.verification.PersonClaim;
import jakarta.inject.Singleton;
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
    private final RegisterAnswers answers;

    ReviewChecks(ReviewRequests requests, Accounts accounts, Records records, Checks checks, RegisterAnswers answers) {
        this.requests = requests;
        this.accounts = accounts;
        this.records = records;
        this.checks = checks;
        this.answers = answers;
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
        return answers.of("REGISTRY", () -> checks.organisation(claim))
                .flatMap(registry -> DocumentType.ID_CARD.name().equals(legal.legalRepIdType())
                        ? answers.of("IDENTITY", () -> checks.legalRepresentative(person(legal)))
                                .map(identity -> List.of(registry, identity))
                        : Uni.createFrom().item(List.of(registry)));
    }

    private static PersonClaim person(ReviewData.Legal legal) {
        return new PersonClaim(
                legal.legalRepName(),
                legal.legalRepIdType(),
                legal.legalRepIdNumber(),
                IdentityDocumentRules.date(legal.legalRepIdValidFrom()).orElse(null),
                IdentityDocumentRules.date(legal.legalRepIdValidTo()).orElse(null));
    }
}
