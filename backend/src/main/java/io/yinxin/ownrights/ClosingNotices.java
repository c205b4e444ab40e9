package io.yinxin.ownrights;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Profile;
import io.yinxin.notifications.MessageTemplate;
import io.yinxin.notifications.Notices;
import io.yinxin.platform.data.Masks;
import io.yinxin.platform.problem.Language;
import io.yinxin.platform.security.UserKind;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;

/** Tells the holder, and of an operator the administrator, who is going or gone. Joins the caller's transaction. */
@Singleton
class ClosingNotices {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Accounts accounts;
    private final Notices notices;
    private final Clock clock;

    ClosingNotices(Accounts accounts, Notices notices, Clock clock) {
        this.accounts = accounts;
        this.notices = notices;
        this.clock = clock;
    }

    Uni<Void> begun(Profile account, Instant effectiveAt, Language asking) {
        Map<String, String> facts = Map.of(
                "username",
                Masks.shortMask(account.username()),
                "end",
                MINUTE.format(effectiveAt.atZone(clock.getZone())));
        return tell(account, MessageTemplate.CLOSING_REQUESTED, facts, asking)
                .chain(() -> tellAdministrator(account, MessageTemplate.OPERATOR_CLOSING, asking));
    }

    Uni<Void> takenBack(Profile account, Language asking) {
        return tell(account, MessageTemplate.CLOSING_TAKEN_BACK, name(account), asking);
    }

    Uni<Void> closed(Profile account, Language asking) {
        return tell(account, MessageTemplate.ACCOUNT_CLOSED, name(account), asking)
                .chain(() -> tellAdministrator(account, MessageTemplate.OPERATOR_CLOSED, asking));
    }

    Uni<Void> lapsed(Profile account, Language asking) {
        return tell(account, MessageTemplate.CLOSING_LAPSED, name(account), asking);
    }

    private Uni<Void> tellAdministrator(Profile account, MessageTemplate template, Language asking) {
        return account.kind() != UserKind.ENT_OPERATOR
                ? Uni.createFrom().voidItem()
                : accounts.administratorOf(Objects.requireNonNull(account.organisationId()))
                        .flatMap(administrator -> administrator == null
                                ? Uni.createFrom().voidItem()
                                : tell(administrator, template, name(account), asking));
    }

    private Uni<Void> tell(Profile to, MessageTemplate template, Map<String, String> facts, Language asking) {
        return notices.tell(to.mobile(), to.email(), template, facts, to.languageOr(asking));
    }

    private static Map<String, String> name(Profile account) {
        return Map.of("username", Masks.shortMask(account.username()));
    }
}
