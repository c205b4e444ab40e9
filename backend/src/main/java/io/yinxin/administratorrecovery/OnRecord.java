package io.yinxin.administratorrecovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountState;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Holder;
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
 * What is on record of what was stated. For an organisation nobody knows the same questions are asked of the database
 * as for a known one, so that the time tells nothing.
 */
@Singleton
class OnRecord {
    private final Organisations organisations;
    private final Accounts accounts;

    OnRecord(Organisations organisations, Accounts accounts) {
        this.organisations = organisations;
        this.accounts = accounts;
    }

    /**
     * @param administrator null also without organisation
     * @param operators accounts of the organisation that are the claimant's own, without deleted ones
     */
    record Known(
            @Nullable Organisation organisation, @Nullable Profile administrator, List<Profile> operators) {
        @Nullable
        UUID organisationId() {
            return organisation == null ? null : organisation.organisationId();
        }

        @Nullable
        UUID administratorId() {
            return administrator == null ? null : administrator.accountId();
        }

        /** Who administers it already has no need of a review (ACC-88). */
        boolean isAdministrator(StatedPerson person) {
            Holder holder = administrator == null ? null : administrator.holder();
            return holder != null
                    && holder.idType().equals(person.idType())
                    && holder.idNumber().equalsIgnoreCase(person.idNumber());
        }

        /** The account that becomes the administrator's; null if one is to be made. */
        @Nullable
        Profile operator() {
            return operators.isEmpty() ? null : operators.getFirst();
        }

        /** GEN-09, GEN-10: an account that is not in use stands in the way of another one with its document. */
        boolean isFree() {
            return operators.isEmpty()
                    || (operators.size() == 1 && operators.getFirst().state() == AccountState.ACTIVE);
        }
    }

    Uni<Known> of(ClaimData data) {
        StatedPerson person = data.claimant().person();
        return byCode(data.organisation().orgCode()).flatMap(organisation -> {
            UUID id = organisation == null ? Ids.next() : organisation.organisationId();
            return accounts.administratorOf(id)
                    .flatMap(administrator -> accounts.operatorsWithDocument(id, person.idType(), person.idNumber())
                            .map(found -> new Known(organisation, administrator, existing(found))));
        });
    }

    private static List<Profile> existing(List<Profile> found) {
        return found.stream().filter(one -> one.state() != AccountState.DELETED).toList();
    }

    private Uni<@Nullable Organisation> byCode(String orgCode) {
        return organisations
                .byCode(orgCode)
                .map(found -> (@Nullable Organisation) found)
                .onFailure(failure ->
                        failure instanceof DomainException refusal && refusal.code() == CommonError.NOT_FOUND)
                .recoverWithNull();
    }
}
