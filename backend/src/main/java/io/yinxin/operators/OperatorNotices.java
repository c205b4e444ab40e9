package io.yinxin.operators;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Profile;
import io.yinxin.notifications.MessageTemplate;
import io.yinxin.notifications.Notices;
import io.yinxin.platform.data.Masks;
import io.yinxin.platform.problem.Language;
import io.yinxin.platform.problem.Texts;
import io.yinxin.platform.security.Caller;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Tells operators what their administrator has done (OPR-12, OPR-20, OPR-22, GEN-31). Joins the transaction. */
@Singleton
class OperatorNotices {
    private final Notices notices;
    private final Texts texts;
    private final Caller caller;

    OperatorNotices(Notices notices, Texts texts, Caller caller) {
        this.notices = notices;
        this.texts = texts;
        this.caller = caller;
    }

    /** By SMS only, with the user name in full and without the password. */
    Uni<Void> created(Profile operator) {
        return notices.tell(
                operator.mobile(),
                null,
                MessageTemplate.OPERATOR_CREATED,
                Map.of("username", operator.username()),
                language(operator));
    }

    Uni<Void> tell(Profile operator, MessageTemplate template) {
        return notices.tell(
                operator.mobile(),
                operator.email(),
                template,
                Map.of("username", masked(operator)),
                language(operator));
    }

    /**
     * To the old mobile and e-mail and, where they differ, to the new ones.
     *
     * @param fields names of what has changed
     */
    Uni<Void> changed(Profile before, Profile after, Collection<String> fields) {
        Language language = language(before);
        String items = fields.stream()
                .map(field -> texts.label(field, language))
                .collect(Collectors.joining(language == Language.ZH_CN ? "、" : ", "));
        Map<String, String> parameters = Map.of("username", masked(before), "items", items);
        MessageTemplate template = MessageTemplate.OPERATOR_CHANGED;
        return notices.tell(before.mobile(), before.email(), template, parameters, language)
                .chain(() -> notices.tell(
                        Objects.equals(before.mobile(), after.mobile()) ? null : after.mobile(),
                        Objects.equals(before.email(), after.email()) ? null : after.email(),
                        template,
                        parameters,
                        language));
    }

    private Language language(Profile operator) {
        return operator.languageOr(caller.language());
    }

    private static String masked(Profile operator) {
        return Masks.shortMask(operator.username());
    }
}
