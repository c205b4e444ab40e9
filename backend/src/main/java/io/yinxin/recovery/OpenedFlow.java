package io.yinxin.recovery;

import java.time.Instant;
import java.util.UUID;

/** @param recoveryId secret of the browser that began it @param id names it inside */
public record OpenedFlow(String recoveryId, UUID id, Instant expiresAt) {
    @Override
    public String toString() {
        return "OpenedFlow[" + id + "]";
    }
}
