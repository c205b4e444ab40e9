package io.yinxin.notifications;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** The last mile of one channel. A failed Uni means: not known to be sent, try again under the same id. */
interface Carrier {
    Channel channel();

    /** Whether there is any sense in trying now. */
    default boolean isReady() {
        return true;
    }

    Uni<Handover> send(UUID id, MessageTemplate template, String receiver, MessageContent content);

    /** What the operator or mail server said. */
    enum Handover {
        ACCEPTED,
        /** This receiver gets nothing, now or later. */
        REFUSED
    }
}
