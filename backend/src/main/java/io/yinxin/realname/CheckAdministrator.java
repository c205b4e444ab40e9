package io.yinxin.realname;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Holder;
import io.yinxin.accounts.Profile;
import io.yinxin.accounts.ProofBasis;
import io.yinxin.organisations.RealNameMethod;
import io.yinxin.organisations.RealNameRules;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.CurrentUser;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;

/** Step 3: the administrator at the screen (RNV-27); alone, where the bank has proven the organisation (RNV-54). */
@ApplicationScoped
class CheckAdministrator {
    private final Wizard wizard;
    private final PersonSteps persons;
    private final Holders holders;
    private final Proving proving;
    private final Caller caller;

    CheckAdministrator(Wizard wizard, PersonSteps persons, Holders holders, Proving proving, Caller caller) {
        this.wizard = wizard;
        this.persons = persons;
        this.holders = holders;
        this.proving = proving;
        this.caller = caller;
    }

    /** @throws DomainException STEP_REQUIRED, REAL_NAME_DATA_MISSING, CONFLICT_STALE; {@link PersonSteps#byIdentity} */
    @Requires(Right.VERIFY_ENTERPRISE)
    Uni<LegalRepView> byIdentity(IdentityDatesForm form) {
        CurrentUser user = caller.requireUser();
        return check(
                user.accountId(),
                holder -> persons.byIdentity(user, holder.name(), holder.idType(), holder.idNumber(), form));
    }

    /** @throws DomainException STEP_REQUIRED, REAL_NAME_DATA_MISSING, CONFLICT_STALE; {@link PersonSteps#byBankCard} */
    @Requires(Right.VERIFY_ENTERPRISE)
    Uni<LegalRepView> byBankCard(BankCardForm form) {
        CurrentUser user = caller.requireUser();
        return check(
                user.accountId(),
                holder -> persons.byBankCard(user, holder.name(), holder.idType(), holder.idNumber(), form));
    }

    private Uni<LegalRepView> check(UUID accountId, Function<Holder, Uni<PersonSteps.Passed>> way) {
        Uni<LegalRepView> attempt = wizard.open(accountId).flatMap(open -> {
            boolean alone = WizardRules.before(WizardStep.HOLDER, open.state()).isPresent()
                    && RealNameRules.wantsHolder(open.organisation().realName().methodSet());
            if (!alone) {
                open.require(WizardStep.HOLDER);
            }
            return way.apply(Holders.require(open.account()))
                    .flatMap(passed -> alone
                            ? complete(open, passed)
                            : wizard.pass(open, open.state().withHolder(passed.person()), passed.redeem()));
        });
        return proving.auditRefusal(accountId, RealNameMethod.HOLDER, attempt);
    }

    /** Completes the bank's proof; the dates of the document stay the account page's matter. */
    private Uni<LegalRepView> complete(Wizard.Open open, PersonSteps.Passed passed) {
        ProofBasis basis = passed.person().basis().endingWith(WizardRules.documentEnds(passed.person()));
        return Panache.withTransaction(() -> passed.redeem()
                        .chain(() -> holders.unchanged(open.account()))
                        .flatMap(
                                (Profile same) -> proving.prove(same, RealNameMethod.HOLDER, basis, caller.language())))
                .map(reached -> LegalRepView.of(open.account(), open.organisation(), open.state(), reached));
    }
}
