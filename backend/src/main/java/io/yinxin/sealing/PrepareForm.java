package io.yinxin.sealing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A document to be sealed with the operator's card.
 *
 * @param documentKind as permissions may name it; declared, not examined, and kept in the use log
 * @param pageKey JWK thumbprint (RFC 7638) of the key the page has at the agent; the ticket is for no other
 */
@Schema(name = "SealingRequest")
record PrepareForm(
        @NotNull(message = "REQUIRED") @Nullable UUID documentId,
        @NotNull(message = "REQUIRED") @Nullable UUID sealId,

        @NotNull(message = "REQUIRED") @Size(min = 1, max = 50, message = "REQUIRED") @Nullable
        List<@Valid @NotNull(message = "REQUIRED") PositionForm> positions,

        @Pattern(regexp = "[A-Z0-9_]{1,40}", message = "VALUE_INVALID") @Nullable
        String documentKind,

        @NotNull(message = "REQUIRED") @Pattern(regexp = "[A-Za-z0-9_-]{43}", message = "VALUE_INVALID") @Nullable
        String pageKey) {}
