package io.yinxin.upgrades;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Profile;
import io.yinxin.notifications.MessageTemplate;
import io.yinxin.notifications.Notices;
import io.yinxin.organisations.Organisations;
import io.yinxin.platform.data.Masks;
import io.yinxin.platform.problem.Language;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells both sides (OPR-44). Joins the caller's transaction. */
@Singleton
class UpgradeNotices {
    private final Notices notices;
    private final Organisations organisations;
    private final UpgradesConfig config;

    UpgradeNotices(Notices notices, Organisations organisations, UpgradesConfig config) {
        this.notices = notices;
        this.organisations = organisations;
        this.config = config;
    }

    Uni<Void> applied(Profile administrator, Profile individual) {
        return notices.tell(
                administrator.mobile(),
                administrator.email(),
                MessageTemplate.UPGRADE_APPLIED,
                Map.of(
                        "username",
                        masked(individual),
                        "days",
                        Long.toString(config.lapse().toDays())),
                administrator.languageOr(Language.ZH_CN));
    }

    /** Also to the administrator, who need not have been asked (OPR-41). */
    Uni<Void> confirmed(@Nullable Profile administrator, Profile operator, UUID organisationId) {
        return tell(operator, operator, organisationId, MessageTemplate.UPGRADE_CONFIRMED, Map.of())
                .chain(() -> administrator == null
                        ? Uni.createFrom().voidItem()
                        : tell(administrator, operator, organisationId, MessageTemplate.UPGRADE_CONFIRMED, Map.of()));
    }

    /** @param facts beside user name and organisation */
    Uni<Void> tell(Profile person, UUID organisationId, MessageTemplate template, Map<String, String> facts) {
        return tell(person, person, organisationId, template, facts);
    }

    private Uni<Void> tell(
            Profile person,
            Profile concerned,
            UUID organisationId,
            MessageTemplate template,
            Map<String, String> facts) {
        return organisations.byId(organisationId).flatMap(organisation -> {
            Map<String, String> parameters = new HashMap<>(facts);
            parameters.put("username", masked(concerned));
            parameters.put("organisation", organisation.orgName());
            return notices.tell(
                    person.mobile(), person.email(), template, parameters, person.languageOr(Language.ZH_CN));
        });
    }

    private static String masked(Profile person) {
        return Masks.shortMask(person.username());
    }
}
