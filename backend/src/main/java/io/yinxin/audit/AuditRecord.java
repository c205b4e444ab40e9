package io.yinxin.audit;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One record as it is stored. */
record AuditRecord(
        long seq,
        OffsetDateTime at,
        @Nullable UUID accountId,
        String actor,
        String clientAddress,
        @Nullable String method,
        String action,
        @Nullable String subject,
        String details,
        String result,
        String reference,
        byte[] prevHash,
        byte[] hash) {}
