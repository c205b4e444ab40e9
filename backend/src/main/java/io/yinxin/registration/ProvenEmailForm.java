package io.yinxin.registration;

import io.yinxin.platform.validation.EmailAddress;
import io.yinxin.platform.validation.Filled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The e-mail verification dialog (spec 01 table 2.4); its image code was proven when the code was asked for. */
@Schema(name = "ProvenEmailForm")
record ProvenEmailForm(
        @Filled @EmailAddress @Nullable String email,
        @Filled @Nullable String emailCode) {
    ProvenEmailForm {
        email = email == null ? null : email.strip();
        emailCode = emailCode == null ? null : emailCode.strip();
    }

    @Override
    public String toString() {
        return "ProvenEmailForm";
    }
}
