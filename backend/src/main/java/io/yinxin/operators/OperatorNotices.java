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
import org.jspecify.annotations.Nullable;

/** Tells operators what their administrator has done (OPR-12, OPR-20, OPR-22, GEN-31). Joins the transaction. */
@Singleton
class OperatorNotices {
    private final Notices notices;
    private final Texts texts;
    private final Caller caller;
    private final FormerContacts contacts;

    OperatorNotices(Notices notices, Texts texts, Caller caller, FormerContacts contacts) {
        this.notices = notices;
        this.texts = texts;
        this.caller = caller;
        this.contacts = contacts;
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

    /** Where the operator was reached before the administrator entered something else, too. */
    Uni<Void> tell(Profile operator, MessageTemplate template) {
        Message message = new Message(template, Map.of("username", masked(operator)), language(operator));
        return send(message, operator.mobile(), operator.email())
                .chain(() -> contacts.of(operator.accountId()))
                .flatMap(former -> send(
                        message,
                        other(former.mobile(), operator.mobile(), null),
                        other(former.email(), operator.email(), null)));
    }

    /**
     * To mobile and e-mail of now, and where they differ to those of before and those kept of earlier changes.
     *
     * @param fields names of what has changed
     */
    Uni<Void> changed(Profile before, Profile after, Collection<String> fields) {
        Language language = language(before);
        String items = fields.stream()
                .map(field -> texts.label(field, language))
                .collect(Collectors.joining(language == Language.ZH_CN ? "、" : ", "));
        Message message = new Message(
                MessageTemplate.OPERATOR_CHANGED, Map.of("username", masked(before), "items", items), language);
        return send(message, before.mobile(), before.email())
                .chain(() -> send(
                        message,
                        other(after.mobile(), before.mobile(), null),
                        other(after.email(), before.email(), null)))
                .chain(() -> contacts.of(before.accountId()))
                .flatMap(former -> send(
                        message,
                        other(former.mobile(), before.mobile(), after.mobile()),
                        other(former.email(), before.email(), after.email())));
    }

    private Uni<Void> send(Message message, @Nullable String mobile, @Nullable String email) {
        return notices.tell(mobile, email, message.template(), message.parameters(), message.language());
    }

    /** Null if the same was told already. */
    private static @Nullable String other(@Nullable String contact, @Nullable String told, @Nullable String toldToo) {
        return Objects.equals(contact, told) || Objects.equals(contact, toldToo) ? null : contact;
    }

    private record Message(MessageTemplate template, Map<String, String> parameters, Language language) {}

    private Language language(Profile operator) {
        return operator.languageOr(caller.language());
    }

    private static String masked(Profile operator) {
        return Masks.shortMask(operator.username());
    }
}
