package io.yinxin.notifications;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.provider.ProviderClient;
import io.yinxin.platform.provider.ProviderName;
import io.yinxin.platform.provider.Providers;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hands messages to the SMS operator, which takes one message id once. */
@Singleton
class SmsCarrier implements Carrier {
    /** Operators differ in what they want: the code of a text they know with its values, or the text. */
    @RegisterForReflection
    record Request(String messageId, String phone, String templateCode, Map<String, String> parameters, String text) {}

    @RegisterForReflection
    record Reply(@Nullable Result result, @Nullable String messageId) {}

    enum Result {
        ACCEPTED,
        REFUSED
    }

    private final ProviderClient operator;

    SmsCarrier(Providers providers) {
        operator = providers.of(ProviderName.SMS);
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public boolean isReady() {
        return !operator.isSuspended();
    }

    @Override
    public Uni<Handover> send(UUID id, MessageTemplate template, String receiver, MessageContent content) {
        Request request = new Request(id.toString(), receiver, template.name(), content.parameters(), content.text());
        return operator.ask(
                        id.toString(),
                        request,
                        Reply.class,
                        reply -> reply.result() != null && id.toString().equals(reply.messageId()))
                .map(reply -> reply.result() == Result.REFUSED ? Handover.REFUSED : Handover.ACCEPTED);
    }
}
