package io.yinxin.registration;

import io.yinxin.platform.validation.ChosenPassword;
import io.yinxin.platform.validation.CountryCode;
import io.yinxin.platform.validation.EmailAddress;
import io.yinxin.platform.validation.Filled;
import io.yinxin.platform.validation.StatedPassword;
import io.yinxin.platform.validation.StrongPassword;
import io.yinxin.platform.validation.Username;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An overseas organisation (spec 01 table 2.5).
 *
 * @param country ISO 3166-1 alpha-3; see GET /countries
 * @param agreementVersion of the USER_REGISTRATION agreement the person has seen
 */
@Schema(name = "OverseasForm")
@ChosenPassword
record OverseasForm(
        @Filled @Username @Nullable String username,
        @Filled @StrongPassword @Nullable String password,
        @Filled @Nullable String passwordConfirm,
        @CountryCode @Nullable String country,

        @Pattern(regexp = "(?=.*[0-9A-Za-z])[0-9A-Za-z/.-]{1,50}", message = "REG_NO_INVALID") @Nullable
        String countryRegNo,

        @Filled @Size(min = 2, max = 200, message = "ORG_NAME_INVALID") @Nullable
        String orgName,

        @Size(max = 100, message = "TOO_LONG") @Nullable String department,
        @Size(max = 100, message = "TOO_LONG") @Nullable String jobTitle,

        @Filled @Size(max = 100, message = "NAME_INVALID") @Nullable
        String contactName,

        @Filled @Pattern(regexp = OverseasForm.PHONE, message = "PHONE_INVALID") @Nullable
        String contactPhone,

        @Pattern(regexp = OverseasForm.PHONE, message = "PHONE_INVALID") @Nullable
        String contactFax,

        @Pattern(regexp = OverseasForm.PHONE, message = "PHONE_INVALID") @Nullable
        String contactMobile,

        @Filled @Size(min = 2, max = 200, message = "ADDRESS_INVALID") @Nullable
        String address,

        @Filled @EmailAddress @Nullable String email,
        @Filled @Nullable String emailCode,
        @Size(max = 500, message = "TOO_LONG") @Nullable String notes,
        @Nullable Integer agreementVersion,
        @Nullable Boolean agree)
        implements StatedPassword {
    /** 5 to 30 digits, signs and blanks, at least one digit. */
    static final String PHONE = "(?=.*[0-9])[0-9+() -]{5,30}";

    OverseasForm {
        username = stripped(username);
        country = country == null ? null : country.strip().toUpperCase(Locale.ROOT);
        countryRegNo = stripped(countryRegNo);
        orgName = stripped(orgName);
        department = stripped(department);
        jobTitle = stripped(jobTitle);
        contactName = stripped(contactName);
        contactPhone = stripped(contactPhone);
        contactFax = stripped(contactFax);
        contactMobile = stripped(contactMobile);
        address = stripped(address);
        email = stripped(email);
        emailCode = stripped(emailCode);
        notes = stripped(notes);
    }

    /** What is optional and left empty is not there. */
    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    @Override
    public @Nullable String statedUsername() {
        return username;
    }

    @Override
    public @Nullable String statedPassword() {
        return password;
    }

    @Override
    public @Nullable String statedPasswordAgain() {
        return passwordConfirm;
    }

    @Override
    public String toString() {
        return "OverseasForm";
    }
}
