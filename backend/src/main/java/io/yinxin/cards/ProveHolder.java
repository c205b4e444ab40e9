package io.yinxin.cards;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.PasswordCheck;
import io.yinxin.accounts.Profile;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes sure that the holder sits at the screen: by the password or by the bound card once more, since a session may be
 * left alone (GEN-30, CRD-17). Call it outside of a transaction.
 */
@Singleton
public class ProveHolder {
    private final CardDesk desk;
    private final CardBindings bindings;
    private final PasswordCheck passwords;
    private final Audit audit;

    ProveHolder(CardDesk desk, CardBindings bindings, PasswordCheck passwords, Audit audit) {
        this.desk = desk;
        this.bindings = bindings;
        this.passwords = passwords;
        this.audit = audit;
    }

    /**
     * @param token preferred to the password where both are given
     * @throws DomainException REQUIRED at field password when neither is given; LOGIN_FAILED or ACCOUNT_LOCKED there;
     *     what {@link #byCard} throws
     */
    public Uni<Void> prove(Profile account, @Nullable String password, @Nullable CardTokenForm token) {
        if (token != null) {
            return byCard(account.accountId(), token, CardPurpose.STEP_UP).replaceWithVoid();
        }
        return password == null || password.isBlank()
                ? Uni.createFrom().failure(DomainException.at("password", CommonError.REQUIRED))
                : byPassword(account, password);
    }

    /**
     * The bound card once more.
     *
     * @throws DomainException CARD_NOT_BOUND, CARD_BOUND_ELSEWHERE for another card, one of {@link CardError}
     */
    public Uni<PresentedCard> byCard(UUID accountId, CardTokenForm token, CardPurpose purpose) {
        return desk.present(token, purpose)
                .call(card -> bindings.ofAccount(accountId).invoke(bound -> requireSame(bound, card)));
    }

    private static void requireSame(@Nullable CardRecord bound, PresentedCard card) {
        if (bound == null) {
            throw new DomainException(CardLinkError.CARD_NOT_BOUND);
        }
        if (!bound.cardNo().equals(card.cardNo())) {
            throw DomainException.with(CardLinkError.CARD_BOUND_ELSEWHERE, Map.of("card", bound.maskedNo()));
        }
    }

    private Uni<Void> byPassword(Profile account, String password) {
        return passwords.check(account.username(), password).flatMap(verdict -> switch (verdict) {
            case PasswordCheck.Verdict.Accepted right -> Uni.createFrom().voidItem();
            case PasswordCheck.Verdict.Refused wrong -> refuse(account.accountId(), wrong);
        });
    }

    private Uni<Void> refuse(UUID accountId, PasswordCheck.Verdict.Refused wrong) {
        Uni<Void> locked = wrong.locks()
                ? audit.recordApart(new AuditEvent.AccountLocked(accountId))
                : Uni.createFrom().voidItem();
        return locked.chain(() -> Uni.createFrom().failure(wrong.reason().standingAt("password")));
    }
}
