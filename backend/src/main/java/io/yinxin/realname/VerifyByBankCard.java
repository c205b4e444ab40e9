package io.yinxin.realname;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Profile;
import io.yinxin.accounts.ProofBasis;
import io.yinxin.organisations.RealName;
import io.yinxin.organisations.RealNameMethod;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.CurrentUser;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.verification.BankCardMatch;
import jakarta.enterprise.context.ApplicationScoped;

/** Verifies operators and individuals by a bank card of their own (RNV-43 to RNV-45). */
@ApplicationScoped
class VerifyByBankCard {
    private final Accounts accounts;
    private final Holders holders;
    private final BankCards cards;
    private final Proving proving;
    private final Caller caller;

    VerifyByBankCard(Accounts accounts, Holders holders, BankCards cards, Proving proving, Caller caller) {
        this.accounts = accounts;
        this.holders = holders;
        this.cards = cards;
        this.proving = proving;
        this.caller = caller;
    }

    /** @throws DomainException REAL_NAME_DATA_MISSING, CONFLICT_STALE; what {@link BankCards#check} throws */
    @Requires(Right.VERIFY_PERSON)
    Uni<RealName> verify(BankCardForm form) {
        CurrentUser user = caller.requireUser();
        Uni<RealName> attempt = accounts.profile(user.accountId())
                .flatMap(account -> cards.check(user, Holders.claim(Holders.require(account)), form)
                        .flatMap(matched -> Panache.withTransaction(() -> cards.redeem(matched)
                                .chain(() -> holders.unchanged(account))
                                .flatMap(same -> prove(same, matched.match())))));
        return proving.auditRefusal(user.accountId(), RealNameMethod.BANK_CARD, attempt);
    }

    private Uni<RealName> prove(Profile account, BankCardMatch match) {
        ProofBasis basis = ProofBasis.ofBank(match.bankName(), match.last4(), match.reference());
        return proving.prove(account, RealNameMethod.BANK_CARD, basis, caller.language());
    }
}
