package io.yinxin.passwordrecovery;

import io.yinxin.platform.validation.EmailAddress;
import io.yinxin.platform.validation.Filled;
import io.yinxin.platform.validation.PersonName;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What an overseas organisation fills in (RCP-36). @param registrationNo if one is on record */
record OverseasForm(
        @Filled @EmailAddress @Nullable String email,
        @Size(max = 50, message = "TOO_LONG") @Nullable String registrationNo,
        @Filled @PersonName @Nullable String contactName) {
    OverseasForm {
        email = email == null ? null : email.strip();
        registrationNo = registrationNo == null || registrationNo.isBlank() ? null : registrationNo.strip();
        contactName = contactName == null ? null : contactName.strip();
    }

    @Override
    public String toString() {
        return "OverseasForm";
    }
}
