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
        Instant end = clock.instant().plusSeconds(config.code().seconds());
        return enqueue(slot, slot.purpose().template(), parameters, language, end)
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> pretend(CodeSlot slot, String code, int minutes) {
        Map<String, String> parameters = Map.of("code", code, "minutes", Integer.toString(minutes));
        return enqueue(slot, MessageTemplate.ONE_TIME_CODE, parameters, Language.ZH_CN, clock.instant())
                .replaceWithVoid();
    }

    private Uni<UUID> enqueue(
            CodeSlot slot, MessageTemplate template, Map<String, String> parameters, Language language, Instant end) {
        String receiver = slot.receiver();
        return switch (slot.channel()) {
            case SMS -> outbox.enqueueSms(template, receiver, parameters, language, end);
            case EMAIL -> outbox.enqueueEmail(template, receiver, parameters, language, end);
        };
    }
}
