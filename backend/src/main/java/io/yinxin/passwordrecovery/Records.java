package io.yinxin.passwordrecovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.OverseasOrganisations;
import io.yinxin.accounts.Profile;
import io.yinxin.organisations.Organisation;
import io.yinxin.organisations.OrganisationKind;
import io.yinxin.organisations.Organisations;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.UserKind;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is on record under a name. Each look takes as long where nothing is. */
@Singleton
class Records {
    /** No organisation has this id. */
    private static final UUID NONE = new UUID(0, 0);

    private final Accounts accounts;
    private final Organisations organisations;
    private final OverseasOrganisations overseas;

    Records(Accounts accounts, Organisations organisations, OverseasOrganisations overseas) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.overseas = overseas;
    }

    /** The account the recovery is about, as it is now; null if nobody has the name, or somebody else by now. */
    Uni<@Nullable Profile> accountOf(Attempt attempt) {
        return accounts.named(attempt.username())
                .map(found -> found != null && found.accountId().equals(attempt.accountId()) ? found : null);
    }

    Uni<@Nullable Organisation> organisationOf(@Nullable Profile account) {
        UUID id = account == null ? null : account.organisationId();
        return organisations
                .byId(Objects.requireNonNullElse(id, NONE))
                .onFailure(failure ->
                        failure instanceof DomainException refusal && refusal.code() == CommonError.NOT_FOUND)
                .recoverWithNull();
    }

    /** All there is to compare a request with. */
    Uni<OnRecord> of(@Nullable Profile account) {
        return organisationOf(account)
                .flatMap(organisation -> overseas.ofAccount(account == null ? NONE : account.accountId())
                        .map(said -> new OnRecord(account, organisation, said)));
    }

    static Situation situation(Profile account, @Nullable Organisation organisation) {
        String mobile = BoundAddresses.mobile(account);
        String email = BoundAddresses.email(account);
        Organisation administered = account.kind() == UserKind.ENT_ADMIN ? organisation : null;
        return new Situation(
                account.kind(),
                administered != null && administered.kind() == OrganisationKind.PUBLIC_INSTITUTION,
                administered != null && administered.uscc().startsWith("9"),
                mobile == null ? null : RecoveryMasks.mobile(mobile),
                email == null ? null : RecoveryMasks.email(email),
                account.holder() != null,
                administered != null && administered.legalRepresentative() != null);
    }
}
