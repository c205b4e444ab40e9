package io.yinxin.recovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Profile;
import io.yinxin.notifications.MessageTemplate;
import io.yinxin.notifications.Notices;
import io.yinxin.platform.data.Masks;
import io.yinxin.platform.problem.Language;
import io.yinxin.platform.problem.Texts;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** Tells holders on every way known before what was recovered of their account, and how (RCU-08, GEN-31). */
@Singleton
public class RecoveryNotices {
    private final Notices notices;
    private final Texts texts;

    RecoveryNotices(Notices notices, Texts texts) {
        this.notices = notices;
        this.texts = texts;
    }

    /**
     * Joins the caller's transaction. Written in the language the holder reads.
     *
     * @param template with parameters username and method
     * @param method UPPER_SNAKE, with a label {@code recovery.method.…}
     * @param asking the language of who recovers, for holders whose own is not known
     */
    public Uni<Void> tell(Profile account, MessageTemplate template, String method, Language asking) {
        return tell(account, template, method, Map.of(), asking);
    }

    /** @param further parameters of the template */
    public Uni<Void> tell(
            Profile account, MessageTemplate template, String method, Map<String, String> further, Language asking) {
        Language language = account.languageOr(asking);
        Map<String, String> parameters = new HashMap<>(further);
        parameters.put("username", Masks.shortMask(account.username()));
        parameters.put("method", texts.label("recovery.method." + method, language));
        return notices.tell(account.mobile(), account.email(), template, parameters, language);
    }
}
