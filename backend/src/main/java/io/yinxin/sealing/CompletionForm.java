package io.yinxin.sealing;

import io.yinxin.platform.validation.Filled;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the agent returned.
 *
 * @param signature base64
 * @param withoutTimeStamp after SEALING_TIME_STAMP, where params.optional is true: do not wait for it
 */
@Schema(name = "SealingCompletion")
record CompletionForm(
        @Filled @Size(max = 2000, message = "TOO_LONG") @Nullable
        String signature,

        @Nullable Boolean withoutTimeStamp) {}
