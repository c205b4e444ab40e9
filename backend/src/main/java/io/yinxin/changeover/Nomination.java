package io.yinxin.changeover;

import java.time.Instant;
import java.util.UUID;

/** Who is to follow whom. */
record Nomination(UUID id, UUID organisationId, UUID formerId, UUID nomineeId, Way way, Instant expiresAt) {
    enum State {
        ACCEPTED,
        DECLINED,
        WITHDRAWN,
        LAPSED
    }
}
