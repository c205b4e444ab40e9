package io.yinxin.codes;

import io.smallrye.mutiny.Uni;
import io.yinxin.notifications.MessageTemplate;
import io.yinxin.notifications.Outbox;
import io.yinxin.platform.problem.Language;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Sends codes through the outbox; one that could not be sent within its life is not sent at all. */
@Singleton
class OutboxCodeSender implements CodeSender {
    private final Outbox outbox;
    private final Clock clock;
    private final CodesConfig config;

    OutboxCodeSender(Outbox outbox, Clock clock, CodesConfig config) {
        this.outbox = outbox;
        this.clock = clock;
        this.config = config;
    }

    @Override
    public Uni<Void> send(CodeChannel channel, String receiver, String code, int minutes, Language language) {
        return enqueue(channel, receiver, Map.of("code", code, "minutes", Integer.toString(minutes)), language)
                .replaceWithVoid();
    }

    private Uni<UUID> enqueue(CodeChannel channel, String receiver, Map<String, String> parameters, Language language) {
        Instant end = clock.instant().plusSeconds(config.code().seconds());
        return switch (channel) {
            case SMS -> outbox.enqueueSms(MessageTemplate.ONE_TIME_CODE, receiver, parameters, language, end);
            case EMAIL -> outbox.enqueueEmail(MessageTemplate.ONE_TIME_CODE, receiver, parameters, language, end);
        };
    }
}
