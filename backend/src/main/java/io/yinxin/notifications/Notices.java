package io.yinxin.notifications;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.Language;
import io.yinxin.platform.problem.Texts;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Tells holders what was done to their account, on every way they can be reached, with the time and where to report
 * misuse (GEN-31). Joins the caller's transaction.
 */
@Singleton
public class Notices {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Outbox outbox;
    private final Texts texts;
    private final Clock clock;
    private final Optional<String> supportPhone;

    Notices(
            Outbox outbox,
            Texts texts,
            Clock clock,
            @ConfigProperty(name = "yinxin.site.support.phone") Optional<String> supportPhone) {
        this.outbox = outbox;
        this.texts = texts;
        this.clock = clock;
        this.supportPhone = supportPhone;
    }

    /**
     * @param mobile null where none is bound; the same for the e-mail address
     * @param parameters of the template beside time and support; nothing secret, personal data masked
     */
    public Uni<Void> tell(
            @Nullable String mobile,
            @Nullable String email,
            MessageTemplate template,
            Map<String, String> parameters,
            Language language) {
        Map<String, String> all = new HashMap<>(parameters);
        all.put("time", MINUTE.format(ZonedDateTime.now(clock)));
        all.put("support", supportPhone.orElseGet(() -> texts.label("contact.support", language)));
        Uni<Void> nothing = Uni.createFrom().voidItem();
        Uni<Void> sms = mobile == null
                ? nothing
                : outbox.enqueueSms(template, mobile, all, language).replaceWithVoid();
        return sms.chain(() -> email == null
                ? nothing
                : outbox.enqueueEmail(template, email, all, language).replaceWithVoid());
    }
}
