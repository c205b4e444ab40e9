package io.yinxin.passwordrecovery;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request a person decides about: the blocks of spec 04 tables 2.3 and 2.5 for administrators, of RCP-36 for overseas
 * organisations. What is not the kind's is left out.
 *
 * @param smsCode only for another mobile than the one proven when the legal representative's data failed (RCP-23)
 * @param email the new one of an overseas organisation, with emailCode
 */
@Schema(name = "PasswordReviewRequest")
record ReviewForm(
        @Nullable String orgName,
        @Nullable String uscc,
        @Nullable String legalRepName,
        @Nullable String legalRepIdType,
        @Nullable String legalRepIdNumber,
        @Nullable String legalRepIdValidFrom,
        @Nullable String legalRepIdValidTo,
        @Nullable String mobile,
        @Nullable String smsCode,
        @Nullable String email,
        @Nullable String emailCode,
        @Nullable String registrationNo,
        @Nullable String contactName,
        @Nullable String newPassword,
        @Nullable String passwordConfirm,
        @Nullable String captchaId,
        @Nullable String imageCode) {
    /** The fill-in block of an administrator. */
    LegalRepresentativeForm legal() {
        return new LegalRepresentativeForm(
                orgName,
                uscc,
                legalRepName,
                legalRepIdType,
                legalRepIdNumber,
                legalRepIdValidFrom,
                legalRepIdValidTo,
                mobile,
                smsCode);
    }

    OverseasForm overseas() {
        return new OverseasForm(email, registrationNo, contactName);
    }

    NewPasswordForm password() {
        return new NewPasswordForm(newPassword, passwordConfirm);
    }

    @Override
    public String toString() {
        return "ReviewForm";
    }
}
