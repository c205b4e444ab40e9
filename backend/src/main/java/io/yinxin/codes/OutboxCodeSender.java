package io.yinxin.codes;

import io.smallrye.mutiny.Uni;
import io.yinxin.notifications.MessageTemplate;
import io.yinxin.notifications.Outbox;
import io.yinxin.platform.problem.Language;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
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
    public Uni<Void> send(CodeSlot slot, String code, int minutes, Map<String, String> about, Language language) {
        Map<String, String> parameters = new HashMap<>(about);
        parameters.put("code", code);
        parameters.put("minutes", Integer.toString(minutes));
        return enqueue(slot, parameters, language).replaceWithVoid();
    }

    private Uni<UUID> enqueue(CodeSlot slot, Map<String, String> parameters, Language language) {
        MessageTemplate template = slot.purpose().template();
        String receiver = slot.receiver();
        Instant end = clock.instant().plusSeconds(config.code().seconds());
        return switch (slot.channel()) {
            case SMS -> outbox.enqueueSms(template, receiver, parameters, language, end);
            case EMAIL -> outbox.enqueueEmail(template, receiver, parameters, language, end);
        };
    }
}
