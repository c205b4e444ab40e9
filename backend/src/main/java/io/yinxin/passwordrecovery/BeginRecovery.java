package io.yinxin.passwordrecovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountState;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Profile;
import io.yinxin.codes.Captchas;
import io.yinxin.codes.CodeError;
import io.yinxin.organisations.Organisation;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.security.UserKind;
import io.yinxin.recovery.Flows;
import io.yinxin.recovery.RecoveryKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Step 1: takes a user name. Whether somebody has it shows in nothing: names nobody has get methods and masked addresses
 * of their own (RCP-03), and those made from cards are sent to the card (RCP-09).
 */
@ApplicationScoped
class BeginRecovery {
    private final Captchas captchas;
    private final Accounts accounts;
    private final Records records;
    private final Decoys decoys;
    private final Flows flows;

    BeginRecovery(Captchas captchas, Accounts accounts, Records records, Decoys decoys, Flows flows) {
        this.captchas = captchas;
        this.accounts = accounts;
        this.records = records;
        this.decoys = decoys;
        this.flows = flows;
    }

    /** @throws DomainException RECOVERY_START_FAILED at field imageCode, TOO_MANY_ATTEMPTS */
    @Requires(Right.PUBLIC)
    Uni<RecoveryView> begin(StartForm form) {
        String username = Objects.requireNonNull(form.username());
        return captchas.consume(form.captchaId(), form.imageCode())
                .onFailure(BeginRecovery::isWrongImage)
                .transform(wrong -> DomainException.at("imageCode", PasswordRecoveryError.RECOVERY_START_FAILED))
                .chain(() -> accounts.named(username))
                .flatMap(account ->
                        records.organisationOf(account).map(organisation -> attempt(username, account, organisation)))
                .flatMap(attempt -> flows.begin(RecoveryKind.PASSWORD, attempt)
                        .map(opened -> RecoveryView.of(opened.recoveryId(), opened.expiresAt(), attempt)));
    }

    private Attempt attempt(String username, @Nullable Profile account, @Nullable Organisation organisation) {
        Situation decoy = decoys.of(username);
        if (account != null && account.state() != AccountState.NOT_ACTIVATED) {
            return Attempt.of(username, account.accountId(), Records.situation(account, organisation), Step.METHOD);
        }
        return CardNameRules.isCardMade(username)
                ? Attempt.of(username, null, cardMade(username), Step.ACTIVATE_BY_CARD)
                : Attempt.of(username, null, decoy, Step.METHOD);
    }

    /** By the name alone, since nobody else is asked either. */
    private static Situation cardMade(String username) {
        UserKind kind = username.contains("_ADMIN") ? UserKind.ENT_ADMIN : UserKind.ENT_OPERATOR;
        return new Situation(kind, false, false, null, null, false, false);
    }

    private static boolean isWrongImage(Throwable failure) {
        return failure instanceof DomainException refusal && refusal.code() == CodeError.CAPTCHA_WRONG;
    }
}
