package io.yinxin.passwordrecovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Profile;
import io.yinxin.notifications.MessageTemplate;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.web.PublicOrigin;
import io.yinxin.recovery.Objections;
import io.yinxin.recovery.RecoveryKind;
import io.yinxin.recovery.RecoveryNotices;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/**
 * Tells the holder at once of a recovery somebody else could be about, with the link by which it is stopped (RCP-15).
 * Joins the caller's transaction.
 */
@Singleton
class Warning {
    /** The page that takes objections; the secret stands behind the hash, so that no server logs it. */
    private static final String PAGE = "/recovery/objection#";

    private final Objections objections;
    private final RecoveryNotices notices;
    private final PublicOrigin origin;
    private final Caller caller;

    Warning(Objections objections, RecoveryNotices notices, PublicOrigin origin, Caller caller) {
        this.objections = objections;
        this.notices = notices;
        this.origin = origin;
        this.caller = caller;
    }

    Uni<Void> tell(UUID recoveryId, Profile account, Method method) {
        return objections
                .issue(RecoveryKind.PASSWORD, recoveryId, account.accountId())
                .flatMap(token -> notices.tell(
                        account,
                        MessageTemplate.PASSWORD_RECOVERY_BEGUN,
                        method.name(),
                        Map.of("link", origin.ofPresentRequest() + PAGE + token),
                        caller.language()));
    }
}
