package io.yinxin.notifications;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.data.BlindIndex;
import io.yinxin.platform.data.Ids;
import io.yinxin.platform.problem.Language;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes messages into the caller's Hibernate Reactive transaction: what is rolled back is never sent, what is committed
 * is sent even if this process dies right after.
 */
@Singleton
public class Outbox {
    private final MessageTexts texts;
    private final NotificationsConfig config;
    private final Clock clock;
    private final BlindIndex index;
    private final QuietHoursRules quiet;

    Outbox(MessageTexts texts, NotificationsConfig config, Clock clock, BlindIndex index) {
        this.texts = texts;
        this.config = config;
        this.clock = clock;
        this.index = index;
        this.quiet = new QuietHoursRules(config.quietFrom(), config.quietTo(), clock.getZone());
    }

    /**
     * @param parameters a value for each placeholder of the template's text
     * @return the message id
     */
    public Uni<UUID> enqueueSms(
            MessageTemplate template, String mobile, Map<String, String> parameters, Language language) {
        return put(Channel.SMS, template, mobile, texts.sms(template, parameters, language), null);
    }

    /** As {@link #enqueueSms}, for a message that is of no use, and not sent, from a certain time on. */
    public Uni<UUID> enqueueSms(
            MessageTemplate template,
            String mobile,
            Map<String, String> parameters,
            Language language,
            Instant expiresAt) {
        return put(Channel.SMS, template, mobile, texts.sms(template, parameters, language), expiresAt);
    }

    public Uni<UUID> enqueueEmail(
            MessageTemplate template, String email, Map<String, String> parameters, Language language) {
        return put(Channel.EMAIL, template, email, texts.email(template, parameters, language), null);
    }

    /** As {@link #enqueueEmail}, for a message that is of no use, and not sent, from a certain time on. */
    public Uni<UUID> enqueueEmail(
            MessageTemplate template,
            String email,
            Map<String, String> parameters,
            Language language,
            Instant expiresAt) {
        return put(Channel.EMAIL, template, email, texts.email(template, parameters, language), expiresAt);
    }

    private Uni<UUID> put(
            Channel channel,
            MessageTemplate template,
            String receiver,
            MessageContent content,
            @Nullable Instant expiresAt) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        MessageEntity message = new MessageEntity();
        message.id = Ids.next();
        message.channel = channel;
        message.template = template;
        message.receiver = receiver;
        message.receiverMasked = channel.mask(receiver);
        message.receiverDigest = channel.digest(index, receiver);
        message.content = content.toJson();
        message.state = MessageState.WAITING;
        message.createdAt = now;
        message.nextAt = channel == Channel.SMS && template.waitsForMorning() ? quiet.next(now) : now;
        message.giveUpAt = message.nextAt.plus(config.giveUpAfter());
        message.expiresAt = expiresAt;
        return Panache.getSession().flatMap(session -> session.persist(message)).replaceWith(message.id);
    }
}
