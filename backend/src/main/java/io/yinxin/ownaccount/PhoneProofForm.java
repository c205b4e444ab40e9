package io.yinxin.ownaccount;

import io.yinxin.cards.CardTokenForm;
import io.yinxin.platform.validation.IdentityDocumentRules;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That the holder is there: the code sent to the bound phone, or the document on record with the password or a token of
 * purpose step-up (ACC-40, ACC-41).
 */
@Schema(name = "PhoneProof")
record PhoneProofForm(
        @Size(max = 20, message = "TOO_LONG") @Nullable String smsCode,

        @Size(max = 30, message = "ID_TYPE_REQUIRED") @Nullable
        String idType,

        @Size(max = 40, message = "ID_NUMBER_INVALID") @Nullable
        String idNumber,

        @Size(max = 100, message = "TOO_LONG") @Nullable String password,
        @Nullable CardTokenForm token) {
    PhoneProofForm {
        smsCode = smsCode == null || smsCode.isBlank() ? null : smsCode.strip();
        idNumber = idNumber == null || idNumber.isBlank() ? null : IdentityDocumentRules.normaliseNumber(idNumber);
    }

    @Override
    public String toString() {
        return "PhoneProofForm";
    }
}
