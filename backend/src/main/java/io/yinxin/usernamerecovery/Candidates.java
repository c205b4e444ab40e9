package io.yinxin.usernamerecovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountState;
import io.yinxin.accounts.Profile;
import io.yinxin.organisations.Organisation;
import io.yinxin.recovery.PersonMatch;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The accounts a request may be about, found by code, document number, name and phone (RVW-51). */
@Singleton
class Candidates {
    private final KnownAccounts known;

    Candidates(KnownAccounts known) {
        this.known = known;
    }

    /** @param accounts best first; deleted ones are not among them */
    record Found(@Nullable Organisation organisation, List<Profile> accounts) {
        @Nullable
        Profile best() {
            return accounts.isEmpty() ? null : accounts.getFirst();
        }
    }

    Uni<Found> of(ReviewData data) {
        StatedOrganisation stated = data.organisation();
        if (stated == null) {
            return known.individualsWith(data.applicant()).map(accounts -> new Found(null, accounts));
        }
        return known.byCode(stated.orgCode())
                .flatMap(organisation -> organisation == null
                        ? Uni.createFrom().item(new Found(null, List.of()))
                        : within(organisation, data).map(accounts -> new Found(organisation, accounts)));
    }

    private Uni<List<Profile>> within(Organisation organisation, ReviewData data) {
        UUID id = organisation.organisationId();
        return data.kind() == RecoverableKind.ADMIN
                ? known.administratorOf(id).map(one -> one == null ? List.of() : List.of(one))
                : known.operatorsOf(id).map(all -> fitting(all, data));
    }

    /** Who holds the document first, then who has the name or the phone only. */
    private static List<Profile> fitting(List<Profile> operators, ReviewData data) {
        Stream<Profile> proven = operators.stream().filter(one -> isProven(one, data));
        Stream<Profile> others = operators.stream()
                .filter(one -> !isProven(one, data))
                .filter(one -> hasName(one, data) || data.contact().isMobile(one.mobile()));
        return Stream.concat(proven, others)
                .filter(one -> one.state() != AccountState.DELETED)
                .toList();
    }

    static boolean isProven(Profile account, ReviewData data) {
        return PersonMatch.isHolder(data.applicant(), account.holder());
    }

    private static boolean hasName(Profile account, ReviewData data) {
        return account.holder() != null
                && Objects.requireNonNull(account.holder())
                        .name()
                        .equals(data.applicant().name());
    }
}
