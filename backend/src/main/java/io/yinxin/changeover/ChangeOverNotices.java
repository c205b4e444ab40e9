package io.yinxin.changeover;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Profile;
import io.yinxin.notifications.MessageTemplate;
import io.yinxin.notifications.Notices;
import io.yinxin.platform.data.Masks;
import io.yinxin.platform.problem.Language;
import jakarta.inject.Singleton;
import java.util.Map;

/** Tells both sides on all their ways (GEN-31). Joins the caller's transaction. */
@Singleton
class ChangeOverNotices {
    private final Notices notices;

    ChangeOverNotices(Notices notices) {
        this.notices = notices;
    }

    Uni<Void> named(Profile former, Profile nominee, Language asking) {
        return tell(former, nominee, MessageTemplate.CHANGE_OVER_NAMED, asking)
                .chain(() -> tell(nominee, former, MessageTemplate.CHANGE_OVER_OFFERED, asking));
    }

    Uni<Void> declined(Profile former, Profile nominee, Language asking) {
        return tell(former, nominee, MessageTemplate.CHANGE_OVER_DECLINED, asking);
    }

    Uni<Void> withdrawn(Profile nominee, Language asking) {
        return tell(nominee, nominee, MessageTemplate.CHANGE_OVER_WITHDRAWN, asking);
    }

    Uni<Void> changed(Profile former, Profile next, Language asking) {
        return tell(former, next, MessageTemplate.ADMINISTRATOR_REPLACED, asking)
                .chain(() -> tell(next, former, MessageTemplate.ADMINISTRATOR_BECOME, asking));
    }

    private Uni<Void> tell(Profile to, Profile other, MessageTemplate template, Language asking) {
        return notices.tell(
                to.mobile(),
                to.email(),
                template,
                Map.of(
                        "username", Masks.shortMask(to.username()),
                        "other", Masks.shortMask(other.username())),
                to.languageOr(asking));
    }
}
