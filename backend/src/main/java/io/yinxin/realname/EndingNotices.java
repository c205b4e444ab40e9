package io.yinxin.realname;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Profile;
import io.yinxin.notifications.MessageTemplate;
import io.yinxin.notifications.Notices;
import io.yinxin.organisations.RealNameMethod;
import io.yinxin.platform.data.Masks;
import io.yinxin.platform.problem.Language;
import io.yinxin.platform.problem.Texts;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Map;

/** Tells holders that a verification will end (RNV-61). Joins the caller's transaction. */
@Singleton
class EndingNotices {
    private final Notices notices;
    private final Texts texts;

    EndingNotices(Notices notices, Texts texts) {
        this.notices = notices;
        this.texts = texts;
    }

    Uni<Void> ending(Profile account, RealNameMethod method, LocalDate voidOn) {
        Language language = account.languageOr(Language.ZH_CN);
        return notices.tell(
                account.mobile(),
                account.email(),
                MessageTemplate.REAL_NAME_ENDING,
                Map.of(
                        "username", Masks.shortMask(account.username()),
                        "method", texts.label("realName.method." + method.name(), language),
                        "date", voidOn.toString()),
                language);
    }
}
