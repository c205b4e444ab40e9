package io.yinxin.usernamerecovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Profile;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.recovery.RecoveryError;
import io.yinxin.recovery.StatedPerson;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the accounts of spec 03 table 4.3; none is PERSON_MISMATCH, whatever it was that did not fit. */
@Singleton
class AccountMatch {
    private final KnownAccounts known;
    private final TellUsernames tell;

    AccountMatch(KnownAccounts known, TellUsernames tell) {
        this.known = known;
        this.tell = tell;
    }

    /** @param organisation null for individuals @throws DomainException PERSON_MISMATCH */
    Uni<List<Profile>> find(
            UsernameState state, @Nullable StatedOrganisation organisation, StatedPerson person, Contact contact) {
        return found(
                state,
                organisation,
                person,
                id -> account -> MatchRules.operatorByPhone(person, contact, id, account),
                account -> MatchRules.individualByPhone(person, contact, account));
    }

    /** Phone and mailbox play no part. @throws DomainException PERSON_MISMATCH */
    Uni<List<Profile>> findByCard(UsernameState state, @Nullable StatedOrganisation organisation, StatedPerson person) {
        return found(
                state,
                organisation,
                person,
                id -> account -> MatchRules.operatorByCard(person, id, account),
                account -> MatchRules.individualByCard(person, account));
    }

    /** The rule for operators of an organisation. */
    private interface OperatorRule {
        Predicate<Profile> of(@Nullable UUID organisationId);
    }

    private Uni<List<Profile>> found(
            UsernameState state,
            @Nullable StatedOrganisation organisation,
            StatedPerson person,
            OperatorRule operator,
            Predicate<Profile> individual) {
        Uni<List<Profile>> matching = organisation == null
                ? known.individualsWith(person).map(all -> filter(all, individual))
                : known.of(organisation)
                        .flatMap(one -> known.operatorsWith(one.organisationId(), person)
                                .map(all -> filter(all, operator.of(one.organisationId()))));
        return matching.flatMap(accounts -> accounts.isEmpty()
                ? tell.failed(state, null, RecoveryError.PERSON_MISMATCH)
                        .chain(() -> Uni.createFrom()
                                .<List<Profile>>failure(new DomainException(RecoveryError.PERSON_MISMATCH)))
                : Uni.createFrom().item(accounts));
    }

    private static List<Profile> filter(List<Profile> all, Predicate<Profile> rule) {
        return all.stream().filter(rule).toList();
    }
}
