package io.yinxin.administratorrecovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Profile;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.notifications.MessageTemplate;
import io.yinxin.notifications.Notices;
import io.yinxin.platform.data.Masks;
import io.yinxin.platform.problem.Language;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.web.PublicOrigin;
import io.yinxin.recovery.Objections;
import io.yinxin.recovery.RecoveryKind;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells the present administrator on all ways of a claim, with the link by which it is stopped (ACC-89, ACC-90). Joins
 * the caller's transaction.
 */
@Singleton
class ClaimWarning {
    /** The page that takes objections; the secret stands behind the hash, so that no server logs it. */
    private static final String PAGE = "/recovery/administrator/objection#";
    /** The links of a claim live a little longer than it, which housekeeping ends. */
    private static final Duration SLACK = Duration.ofDays(1);

    private final Objections objections;
    private final Notices notices;
    private final PublicOrigin origin;
    private final AdministratorRecoveryConfig config;
    private final Audit audit;
    private final Caller caller;

    ClaimWarning(
            Objections objections,
            Notices notices,
            PublicOrigin origin,
            AdministratorRecoveryConfig config,
            Audit audit,
            Caller caller) {
        this.objections = objections;
        this.notices = notices;
        this.origin = origin;
        this.config = config;
        this.audit = audit;
        this.caller = caller;
    }

    /** @param administrator null: there is nobody to be told */
    Uni<Void> requested(UUID claimId, @Nullable Profile administrator) {
        if (administrator == null) {
            return Uni.createFrom().voidItem();
        }
        Duration valid = config.lapse().plus(config.delay()).plus(SLACK);
        return link(claimId, administrator, valid)
                .flatMap(link -> tell(
                        administrator, MessageTemplate.ADMINISTRATOR_CLAIMED, Map.of("link", link), caller.language()))
                .chain(() -> audit.record(new AuditEvent.AdministratorClaimed(
                        administrator.accountId(), "ADMINISTRATOR_CLAIM_REQUESTED")));
    }

    /** @param effective from when on, as it is written */
    Uni<Void> granted(UUID claimId, Profile administrator, String effective) {
        return link(claimId, administrator, config.delay().plus(SLACK))
                .flatMap(link -> tell(
                        administrator,
                        MessageTemplate.ADMINISTRATOR_CLAIM_GRANTED,
                        Map.of("link", link, "effective", effective),
                        Language.ZH_CN));
    }

    Uni<Void> stopped(Profile administrator) {
        return tell(administrator, MessageTemplate.ADMINISTRATOR_CLAIM_STOPPED, Map.of(), caller.language());
    }

    private Uni<String> link(UUID claimId, Profile administrator, Duration valid) {
        return objections
                .issue(RecoveryKind.ADMINISTRATOR, claimId, administrator.accountId(), valid)
                .map(token -> origin.ofPresentRequest() + PAGE + token);
    }

    private Uni<Void> tell(
            Profile administrator, MessageTemplate template, Map<String, String> further, Language asking) {
        Map<String, String> parameters = new HashMap<>(further);
        parameters.put("username", Masks.shortMask(administrator.username()));
        return notices.tell(
                administrator.mobile(), administrator.email(), template, parameters, administrator.languageOr(asking));
    }
}
