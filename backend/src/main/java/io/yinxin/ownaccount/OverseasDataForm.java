package io.yinxin.ownaccount;

import io.yinxin.platform.validation.EmailAddress;
import io.yinxin.platform.validation.Filled;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an overseas organisation says of itself (spec 05 table 2.6); country and registration number are not among it.
 *
 * @param contactPhone left out where it stays, since it is shown masked
 * @param contactFax the same; empty to clear it
 * @param contactMobile as contactFax
 * @param emailCode where the address differs from the one bound, as password (ACC-49)
 * @param version of these data as they were seen
 */
@Schema(name = "OverseasDataChange")
record OverseasDataForm(
        @Filled @Size(min = 2, max = 200, message = "ORG_NAME_INVALID") @Nullable
        String orgName,

        @Size(max = 100, message = "TOO_LONG") @Nullable String department,
        @Size(max = 100, message = "TOO_LONG") @Nullable String jobTitle,

        @Filled @Size(max = 100, message = "NAME_INVALID") @Nullable
        String contactName,

        @Pattern(regexp = OverseasDataForm.PHONE, message = "PHONE_INVALID") @Nullable
        String contactPhone,

        @Pattern(regexp = OverseasDataForm.PHONE_OR_NONE, message = "PHONE_INVALID") @Nullable
        String contactFax,

        @Pattern(regexp = OverseasDataForm.PHONE_OR_NONE, message = "PHONE_INVALID") @Nullable
        String contactMobile,

        @Filled @Size(min = 2, max = 200, message = "ADDRESS_INVALID") @Nullable
        String address,

        @Size(max = 500, message = "TOO_LONG") @Nullable String notes,
        @Filled @EmailAddress @Nullable String email,
        @Size(max = 20, message = "TOO_LONG") @Nullable String emailCode,
        @Size(max = 100, message = "TOO_LONG") @Nullable String password,
        @NotNull(message = "REQUIRED") @Nullable Integer version) {
    /** 5 to 30 digits, signs and blanks, at least one digit. */
    static final String PHONE = "(?=.*[0-9])[0-9+() -]{5,30}";

    static final String PHONE_OR_NONE = "|" + PHONE;

    OverseasDataForm {
        orgName = stripped(orgName);
        department = stripped(department);
        jobTitle = stripped(jobTitle);
        contactName = stripped(contactName);
        contactPhone = stripped(contactPhone);
        contactFax = contactFax == null ? null : contactFax.strip();
        contactMobile = contactMobile == null ? null : contactMobile.strip();
        address = stripped(address);
        notes = stripped(notes);
        email = stripped(email);
        emailCode = stripped(emailCode);
    }

    /** What is optional and left empty is not there. */
    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    @Override
    public String toString() {
        return "OverseasDataForm";
    }
}
