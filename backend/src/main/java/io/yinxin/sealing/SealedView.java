package io.yinxin.sealing;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param useId of the line in the use log @param timeStampedAt by the authority; left out without one */
@Schema(name = "SealedDocument")
record SealedView(
        DocumentView document, UUID useId, @Nullable Instant timeStampedAt) {}
