package io.yinxin.sealing;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells the key that goes into the agents' policy. */
@ApplicationScoped
class ViewTicketKey {
    private final TicketKeys keys;

    ViewTicketKey(TicketKeys keys) {
        this.keys = keys;
    }

    @Requires(Right.PUBLIC)
    Uni<TicketKeyView> view() {
        return keys.key()
                .map(key -> new TicketKeyView(
                        "EC",
                        key.getCurve().getName(),
                        key.getX().toString(),
                        key.getY().toString()));
    }
}
