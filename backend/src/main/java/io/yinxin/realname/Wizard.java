package io.yinxin.realname;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Profile;
import io.yinxin.organisations.Organisation;
import io.yinxin.organisations.Organisations;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.UserKind;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The way through the legal representative's steps: what counts when one begins, and what becomes of it when it is passed. */
@Singleton
class Wizard {
    private final Accounts accounts;
    private final Organisations organisations;
    private final WizardStore store;
    private final CompleteLegalRep complete;
    private final RealNameConfig config;
    private final Clock clock;

    Wizard(
            Accounts accounts,
            Organisations organisations,
            WizardStore store,
            CompleteLegalRep complete,
            RealNameConfig config,
            Clock clock) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.store = store;
        this.complete = complete;
        this.config = config;
        this.clock = clock;
    }

    /** @param state the steps that count */
    record Open(Profile account, Organisation organisation, WizardStore.Kept kept, WizardState state) {
        /** @throws DomainException STEP_REQUIRED */
        void require(WizardStep wanted) {
            WizardRules.before(wanted, state).ifPresent(missing -> {
                throw DomainException.with(RealNameError.STEP_REQUIRED, Map.of("step", missing.name()));
            });
        }
    }

    Uni<Open> open(UUID accountId) {
        return store.find(accountId).flatMap(kept -> Panache.withSession(() -> open(accountId, kept)));
    }

    private Uni<Open> open(UUID accountId, WizardStore.Kept kept) {
        return accounts.profile(accountId)
                .invoke(Wizard::requireAdministrator)
                .flatMap(account -> organisations
                        .byId(Objects.requireNonNull(account.organisationId()))
                        .map(organisation ->
                                new Open(account, organisation, kept, current(kept.state(), account, organisation))));
    }

    /** The organisation may be handed over while a register or a bank is asked. */
    private static void requireAdministrator(Profile account) {
        if (account.kind() != UserKind.ENT_ADMIN) {
            throw new DomainException(CommonError.CONFLICT_STALE);
        }
    }

    /**
     * A step was passed: kept, or with the last one all is done.
     *
     * @param first what joins the transaction before
     * @throws DomainException CONFLICT_STALE when data or steps are others by now
     */
    Uni<LegalRepView> pass(Open open, WizardState passed, Uni<Void> first) {
        UUID accountId = open.account().accountId();
        WizardState wanted = current(passed, open.account(), open.organisation());
        return Panache.withTransaction(() -> first.chain(() -> open(accountId, open.kept()))
                .flatMap(now -> {
                    WizardState state = current(passed, now.account(), now.organisation());
                    if (!state.equals(wanted)) {
                        throw new DomainException(CommonError.CONFLICT_STALE);
                    }
                    return WizardRules.next(state).isPresent() ? keep(now, state) : finish(now, state);
                }));
    }

    private Uni<LegalRepView> keep(Open now, WizardState state) {
        return store.save(now.account().accountId(), now.kept(), state)
                .replaceWith(() -> LegalRepView.of(now.account(), now.organisation(), state, null));
    }

    private Uni<LegalRepView> finish(Open now, WizardState state) {
        return store.finish(now.account().accountId(), now.kept())
                .chain(() -> complete.complete(now.account(), now.organisation(), state))
                .map(reached -> LegalRepView.of(now.account(), now.organisation(), state, reached));
    }

    private WizardState current(WizardState state, Profile account, Organisation organisation) {
        return WizardRules.current(
                state, RecordedOrganisation.of(organisation), account.holder(), clock.instant(), config.stepKept());
    }
}
