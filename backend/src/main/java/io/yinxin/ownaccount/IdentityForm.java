package io.yinxin.ownaccount;

import io.yinxin.platform.validation.DocumentType;
import io.yinxin.platform.validation.Filled;
import io.yinxin.platform.validation.IdentityDocumentRules;
import io.yinxin.platform.validation.PersonName;
import io.yinxin.platform.validation.StatedDocument;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whom the account is to belong to (spec 05 table 2.3). What a document has to be like depends on the kind of account.
 *
 * @param idValidFrom YYYYMMDD, for ID_CARD only
 * @param idValidTo YYYYMMDD, 00000000 for long-term; for ID_CARD only
 * @param version of the account, as the change was decided on
 * @param acceptedEffects of those told with EFFECTS_NOT_ACCEPTED
 */
@Schema(name = "IdentityChange")
record IdentityForm(
        @Filled @PersonName @Nullable String name,

        @Size(max = 30, message = "ID_TYPE_REQUIRED") @Nullable
        String idType,

        @Size(max = 40, message = "ID_NUMBER_INVALID") @Nullable
        String idNumber,

        @Nullable String idValidFrom,
        @Nullable String idValidTo,
        @NotNull(message = "REQUIRED") @Nullable Integer version,
        @Size(max = 10, message = "VALUE_INVALID") @Nullable List<String> acceptedEffects)
        implements StatedDocument {
    IdentityForm {
        name = name == null ? null : name.strip();
        idNumber = idNumber == null ? null : IdentityDocumentRules.normaliseNumber(idNumber);
        boolean dated = DocumentType.ID_CARD.name().equals(idType);
        idValidFrom = dated ? idValidFrom : null;
        idValidTo = dated ? idValidTo : null;
    }

    @Override
    public @Nullable String statedType() {
        return idType;
    }

    @Override
    public @Nullable String statedNumber() {
        return idNumber;
    }

    @Override
    public @Nullable String statedValidFrom() {
        return idValidFrom;
    }

    @Override
    public @Nullable String statedValidTo() {
        return idValidTo;
    }

    @Override
    public String toString() {
        return "IdentityForm";
    }
}
