package io.yinxin.ownorganisation;

import io.smallrye.mutiny.Uni;
import io.yinxin.desk.TaskCheck;
import io.yinxin.organisations.LegalRepresentative;
import io.yinxin.organisations.Organisation;
import io.yinxin.organisations.OrganisationKind;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.FieldError;
import io.yinxin.verification.Checks;
import io.yinxin.verification.OrganisationClaim;
import io.yinxin.verification.VerificationError;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the register says of a correction now (RVW-28). That it says nothing is no mismatch. */
@Singleton
class CorrectionChecks {
    private static final String REGISTRY = "REGISTRY";

    private final Checks checks;
    private final Clock clock;

    CorrectionChecks(Checks checks, Clock clock) {
        this.checks = checks;
        this.clock = clock;
    }

    Uni<List<TaskCheck>> ask(CorrectionContent.Subject subject) {
        return checks.organisation(claim(subject))
                .map(matched -> check(TaskCheck.Result.MATCH, List.of()))
                .onFailure(DomainException.class)
                .recoverWithItem(refusal -> refused((DomainException) refusal))
                .map(List::of);
    }

    private TaskCheck refused(DomainException refusal) {
        boolean wrong = refusal.code() == VerificationError.ORG_CHECK_FAILED;
        return wrong
                ? check(
                        TaskCheck.Result.MISMATCH,
                        refusal.fieldErrors().stream().map(FieldError::field).toList())
                : check(TaskCheck.Result.UNKNOWN, List.of());
    }

    private TaskCheck check(TaskCheck.Result result, List<String> fields) {
        return new TaskCheck(REGISTRY, result, fields, null, clock.instant());
    }

    private static OrganisationClaim claim(CorrectionContent.Subject subject) {
        OrganisationForm form = subject.correction().form();
        Organisation organisation = subject.organisation();
        LegalRepresentative known = organisation == null ? null : organisation.legalRepresentative();
        boolean another = form.legalRepIdNumber() != null;
        String uscc = Objects.requireNonNull(form.uscc());
        OrganisationKind kind = organisation == null ? OrganisationChecks.kindOf(uscc) : organisation.kind();
        return new OrganisationClaim(
                kind.name(),
                uscc,
                Objects.requireNonNull(form.orgCode()),
                Objects.requireNonNull(form.orgName()),
                name(subject, known),
                another || known == null ? form.legalRepIdType() : known.idType(),
                another || known == null ? form.legalRepIdNumber() : known.idNumber());
    }

    private static String name(CorrectionContent.Subject subject, @Nullable LegalRepresentative known) {
        String stated = subject.correction().form().legalRepName();
        if (stated != null) {
            return stated;
        }
        if (known != null) {
            return known.name();
        }
        return subject.stated() == null ? "" : subject.stated().legalRepName();
    }
}
