package io.yinxin.changeover;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountState;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Holder;
import io.yinxin.accounts.Profile;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.cards.ProveHolder;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.security.SignInMethod;
import io.yinxin.platform.security.UserKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The administrator, or who signed in with the legal card, names the next administrator (ACC-83, ACC-84). */
@ApplicationScoped
class NameNextAdministrator {
    private final Accounts accounts;
    private final ProveHolder proveHolder;
    private final Nominations nominations;
    private final ExchangeAdministrators exchange;
    private final ChangeOverNotices notices;
    private final Audit audit;
    private final Caller caller;

    NameNextAdministrator(
            Accounts accounts,
            ProveHolder proveHolder,
            Nominations nominations,
            ExchangeAdministrators exchange,
            ChangeOverNotices notices,
            Audit audit,
            Caller caller) {
        this.accounts = accounts;
        this.proveHolder = proveHolder;
        this.nominations = nominations;
        this.exchange = exchange;
        this.notices = notices;
        this.audit = audit;
        this.caller = caller;
    }

    /**
     * The proof comes before anything is told about the name.
     *
     * @throws DomainException CHANGE_OVER_NOMINEE at username, CHANGE_OVER_SAME_PERSON, CHANGE_OVER_OWN_OPERATOR,
     *     CHANGE_OVER_OPEN, EFFECTS_NOT_ACCEPTED, what {@link ProveHolder#prove} throws
     */
    @Requires(Right.HAND_OVER)
    Uni<Void> name(NominationForm form) {
        AcceptedEffects.require(form.acceptedEffects());
        Way way = caller.requireUser().method() == SignInMethod.CARD_LEGAL ? Way.LEGAL_CARD : Way.ADMINISTRATOR;
        return accounts.profile(caller.requireUser().accountId())
                .flatMap(account -> proveHolder
                        .prove(account, form.password(), form.token())
                        .chain(() -> accounts.named(Objects.requireNonNull(form.username())))
                        .map(found -> nominee(account, found))
                        .flatMap(nominee -> Panache.withTransaction(() -> open(account, nominee, way)))
                        .onFailure(DomainException.class)
                        .call(refusal -> audit.recordApart(new AuditEvent.ChangeOverRefused(
                                account.accountId(), ((DomainException) refusal).code()))));
    }

    /** @throws DomainException CHANGE_OVER_NONE */
    @Requires(Right.HAND_OVER)
    Uni<Void> withdraw() {
        UUID organisationId = Objects.requireNonNull(caller.requireUser().organisationId());
        return Panache.withTransaction(() -> nominations
                .ofOrganisation(organisationId)
                .onItem()
                .ifNull()
                .failWith(() -> new DomainException(ChangeOverError.CHANGE_OVER_NONE))
                .call(open -> nominations.end(open.id(), Nomination.State.WITHDRAWN))
                .call(open -> accounts.profile(open.nomineeId())
                        .flatMap(nominee -> notices.withdrawn(nominee, caller.language())))
                .call(open -> audit.record(new AuditEvent.ChangeOverEnded(
                        caller.requireUser().accountId(), open.nomineeId(), "CHANGE_OVER_WITHDRAWN")))
                .replaceWithVoid());
    }

    private Uni<Void> open(Profile account, Profile nominee, Way way) {
        UUID organisationId = Objects.requireNonNull(account.organisationId());
        return exchange.requirePossible(account)
                .chain(() -> nominations.open(organisationId, account.accountId(), nominee.accountId(), way))
                .chain(() -> notices.named(account, nominee, caller.language()))
                .chain(() -> audit.record(
                        new AuditEvent.ChangeOverEnded(account.accountId(), nominee.accountId(), "CHANGE_OVER_NAMED")));
    }

    /** Somebody else's operator and a name nobody has are answered alike. */
    private static Profile nominee(Profile account, @Nullable Profile found) {
        if (found == null
                || found.kind() != UserKind.ENT_OPERATOR
                || found.state() != AccountState.ACTIVE
                || found.mustChangePassword()
                || found.holder() == null
                || !Objects.equals(found.organisationId(), account.organisationId())) {
            throw DomainException.at("username", ChangeOverError.CHANGE_OVER_NOMINEE);
        }
        if (isSamePerson(account.holder(), found.holder())) {
            throw DomainException.at("username", ChangeOverError.CHANGE_OVER_SAME_PERSON);
        }
        return found;
    }

    /** An administrator's own operator account would be one of two with one document after the change (GEN-10). */
    private static boolean isSamePerson(@Nullable Holder one, Holder other) {
        return one != null
                && one.idType().equals(other.idType())
                && one.idNumber().equalsIgnoreCase(other.idNumber());
    }
}
