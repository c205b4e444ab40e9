package io.yinxin.verification;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The checks others may ask for. Each returns only for a MATCH. All of them call services outside and take seconds: never
 * inside a database transaction.
 *
 * <p>Each may fail with PROVIDER_UNAVAILABLE, when nothing is known, and with CHECK_LIMIT, when too many were wrong.
 */
@Singleton
public class Checks {
    private static final String ORGANISATION = "ORGANISATION";
    private static final String LEGAL_REP = "LEGAL_REP";
    private static final String HOLDER = "HOLDER";

    private final RegistryCheck registry;
    private final IdentityCheck identity;
    private final CheckRun run;
    private final VerificationConfig config;

    Checks(RegistryCheck registry, IdentityCheck identity, CheckRun run, VerificationConfig config) {
        this.registry = registry;
        this.identity = identity;
        this.run = run;
        this.config = config;
    }

    /** @throws DomainException ORG_CHECK_FAILED at the fields that do not match (REG-19) */
    public Uni<Void> organisation(OrganisationClaim claim) {
        List<String> data = List.of(
                claim.orgKind(),
                claim.uscc(),
                claim.orgCode(),
                claim.orgName(),
                claim.legalRepName(),
                Objects.requireNonNullElse(claim.legalRepIdType(), ""),
                Objects.requireNonNullElse(claim.legalRepIdNumber(), ""));
        Check check =
                new Check(ORGANISATION, data, List.of("uscc:" + claim.uscc()), config.organisationMismatchPerDay());
        return run.answer(check, requestId -> registry.ask(requestId, claim))
                .invoke(Verdicts::ofOrganisation)
                .replaceWithVoid();
    }

    /** @throws DomainException LEGAL_ID_CHECK_FAILED, ID_DATES_NOT_CONFIRMED at the fields legalRep… */
    public Uni<Void> legalRepresentative(PersonClaim claim) {
        return legalRepresentative(claim, subjects(claim, null));
    }

    /** The same as stated by an account: wrong ones are counted for that, whoever is stated (GEN-53). */
    public Uni<Void> legalRepresentativeOf(UUID accountId, PersonClaim claim) {
        return legalRepresentative(claim, List.of("account:" + accountId));
    }

    private Uni<Void> legalRepresentative(PersonClaim claim, List<String> subjects) {
        return person(LEGAL_REP, claim, subjects)
                .invoke(answer -> Verdicts.ofLegalRepresentative(answer, claim))
                .replaceWithVoid();
    }

    /**
     * The person an account is to belong to.
     *
     * @param phone counts wrong checks too, if the person has stated one
     * @throws DomainException ID_CHECK_FAILED, ID_DATES_NOT_CONFIRMED at name, idNumber, idValid…
     */
    public Uni<Void> holder(PersonClaim claim, @Nullable String phone) {
        return holder(claim, subjects(claim, phone));
    }

    /** The same of an account there is: wrong ones are counted for that, whoever is stated (GEN-53). */
    public Uni<Void> holderOf(UUID accountId, PersonClaim claim) {
        return holder(claim, List.of("account:" + accountId));
    }

    private Uni<Void> holder(PersonClaim claim, List<String> subjects) {
        return person(HOLDER, claim, subjects)
                .invoke(answer -> Verdicts.ofHolder(answer, claim))
                .replaceWithVoid();
    }

    private Uni<CheckAnswer> person(String purpose, PersonClaim claim, List<String> subjects) {
        List<String> data = List.of(
                claim.name(),
                claim.idType(),
                claim.idNumber(),
                String.valueOf(claim.idValidFrom()),
                String.valueOf(claim.idValidTo()));
        Check check = new Check(purpose, data, subjects, config.mismatchPerDay());
        return run.answer(check, requestId -> identity.ask(requestId, claim));
    }

    private static List<String> subjects(PersonClaim claim, @Nullable String phone) {
        String document = "document:" + claim.idType() + ":" + claim.idNumber();
        return phone == null ? List.of(document) : List.of(document, "phone:" + phone);
    }
}
