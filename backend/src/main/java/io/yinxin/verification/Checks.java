package io.yinxin.verification;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
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
                claim.legalRepIdType(),
                claim.legalRepIdNumber());
        Check check =
                new Check(ORGANISATION, data, List.of("uscc:" + claim.uscc()), config.organisationMismatchPerDay());
        return run.answer(check, requestId -> registry.ask(requestId, claim))
                .invoke(Verdicts::ofOrganisation)
                .replaceWithVoid();
    }

    /** @throws DomainException LEGAL_ID_CHECK_FAILED, ID_DATES_NOT_CONFIRMED at the fields legalRep… */
    public Uni<Void> legalRepresentative(PersonClaim claim) {
        return person(LEGAL_REP, claim, null)
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
        return person(HOLDER, claim, phone)
                .invoke(answer -> Verdicts.ofHolder(answer, claim))
                .replaceWithVoid();
    }

    private Uni<CheckAnswer> person(String purpose, PersonClaim claim, @Nullable String phone) {
        List<String> data = List.of(
                claim.name(),
                claim.idType(),
                claim.idNumber(),
                String.valueOf(claim.idValidFrom()),
                String.valueOf(claim.idValidTo()));
        List<String> subjects = new ArrayList<>(List.of("document:" + claim.idType() + ":" + claim.idNumber()));
        if (phone != null) {
            subjects.add("phone:" + phone);
        }
        Check check = new Check(purpose, data, subjects, config.mismatchPerDay());
        return run.answer(check, requestId -> identity.ask(requestId, claim));
    }
}
