package io.yinxin.usernamerecovery;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "UsernameRecoveryForm")
record BeginForm(
        @NotNull(message = "REQUIRED") @Nullable RecoverableKind kind,
        @NotNull(message = "REQUIRED") @Nullable Method method) {}
