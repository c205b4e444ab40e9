package io.yinxin.registration;

import io.yinxin.platform.validation.Filled;
import io.yinxin.platform.validation.Username;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The name a user would like to have. */
@Schema(name = "UsernameForm")
record UsernameForm(@Filled @Username @Nullable String username) {
    UsernameForm {
        username = username == null ? null : username.strip();
    }
}
