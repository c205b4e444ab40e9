package io.yinxin.usernamerecovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Profile;
import io.yinxin.organisations.Organisation;
import io.yinxin.organisations.Organisations;
import io.yinxin.platform.data.Ids;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.recovery.StatedPerson;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is on record of what was stated. For an organisation nobody knows the same questions are asked of the database as
 * for a known one, so that the time tells nothing.
 */
@Singleton
class KnownAccounts {
    private final Organisations organisations;
    private final Accounts accounts;

    KnownAccounts(Organisations organisations, Accounts accounts) {
        this.organisations = organisations;
        this.accounts = accounts;
    }

    /** @param organisation null unless name and code are of one @param administrator null also without organisation */
    record Known(
            @Nullable Organisation organisation, @Nullable Profile administrator) {
        @Nullable
        UUID organisationId() {
            return organisation == null ? null : organisation.organisationId();
        }
    }

    Uni<Known> of(StatedOrganisation stated) {
        return byCode(stated.orgCode()).flatMap(found -> {
            Organisation organisation = found != null && MatchRules.isOrganisation(stated, found) ? found : null;
            return accounts.administratorOf(idOrNobodys(organisation))
                    .map(administrator -> new Known(organisation, administrator));
        });
    }

    /** By the code alone, for reviewers. */
    Uni<@Nullable Organisation> byCode(String orgCode) {
        return organisations
                .byCode(orgCode)
                .map(found -> (@Nullable Organisation) found)
                .onFailure(failure ->
                        failure instanceof DomainException refusal && refusal.code() == CommonError.NOT_FOUND)
                .recoverWithNull();
    }

    Uni<@Nullable Profile> administratorOf(UUID organisationId) {
        return accounts.administratorOf(organisationId);
    }

    Uni<List<Profile>> operatorsOf(Known known) {
        return accounts.operatorsOf(idOrNobodys(known.organisation()));
    }

    Uni<List<Profile>> operatorsOf(UUID organisationId) {
        return accounts.operatorsOf(organisationId);
    }

    /** Deleted ones, too. */
    Uni<List<Profile>> operatorsWith(@Nullable UUID organisationId, StatedPerson person) {
        return accounts.operatorsWithDocument(
                organisationId == null ? Ids.next() : organisationId, person.idType(), person.idNumber());
    }

    Uni<List<Profile>> individualsWith(StatedPerson person) {
        return accounts.individualsWithDocument(person.idType(), person.idNumber());
    }

    private static UUID idOrNobodys(@Nullable Organisation organisation) {
        return organisation == null ? Ids.next() : organisation.organisationId();
    }
}
