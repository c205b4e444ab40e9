package io.yinxin.seals;

import io.yinxin.cards.CardTokenForm;
import io.yinxin.platform.validation.Filled;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the pages of seals and signatures send. */
final class SealForms {
    private SealForms() {}

    private static @Nullable String stripped(@Nullable String text) {
        return text == null ? null : text.strip();
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /**
     * Field table 2.1.
     *
     * @param pictureId of a preview (STANDARD) or an extraction (IMAGE)
     * @param organisationKey whether applications may seal with the organisation's key on the server, too (SEL-64)
     */
    @Schema(name = "NewSeal")
    record NewSeal(
            @NotNull(message = "REQUIRED") @Nullable MakingWay makingWay,
            @NotNull(message = "REQUIRED") @Nullable UUID operatorAccount,

            @Filled @Size(max = 25, message = "TOO_LONG") @Nullable
            String sealName,

            @NotNull(message = "REQUIRED") @Nullable SealKind sealKind,
            @NotNull(message = "REQUIRED") @Nullable LocalDate validFrom,
            @NotNull(message = "REQUIRED") @Nullable LocalDate validTo,
            @Size(max = 100, message = "TOO_LONG") @Nullable String issuingOrg,
            @Nullable UUID pictureId,
            @Size(max = 200, message = "TOO_LONG") @Nullable String note,
            @Nullable Boolean organisationKey) {
        NewSeal {
            sealName = stripped(sealName);
            issuingOrg = orNull(issuingOrg);
            note = orNull(note);
        }
    }

    /**
     * What may change (SEL-14).
     *
     * @param pictureId of a new preview or extraction; null keeps the picture
     * @param organisationKey as with a new one; null keeps what was chosen
     */
    @Schema(name = "SealChange")
    record Change(
            @Filled @Size(max = 25, message = "TOO_LONG") @Nullable
            String sealName,

            @NotNull(message = "REQUIRED") @Nullable LocalDate validFrom,
            @NotNull(message = "REQUIRED") @Nullable LocalDate validTo,
            @Size(max = 100, message = "TOO_LONG") @Nullable String issuingOrg,
            @Nullable UUID pictureId,
            @Size(max = 200, message = "TOO_LONG") @Nullable String note,
            @NotNull(message = "REQUIRED") @Nullable Integer version,
            @Nullable Boolean organisationKey) {
        Change {
            sealName = stripped(sealName);
            issuingOrg = orNull(issuingOrg);
            note = orNull(note);
        }
    }

    /** For the operator's present certificate (SEL-74). */
    @Schema(name = "SealReissue")
    record Reissue(
            @NotNull(message = "REQUIRED") @Nullable LocalDate validFrom,
            @NotNull(message = "REQUIRED") @Nullable LocalDate validTo,
            @NotNull(message = "REQUIRED") @Nullable Integer version) {}

    /** Field table 2.2. */
    @Schema(name = "NewSignature")
    record NewSignature(
            @NotNull(message = "REQUIRED") @Nullable UUID declarant,
            @Nullable UUID pictureId,
            @Size(max = 200, message = "TOO_LONG") @Nullable String note) {
        NewSignature {
            note = orNull(note);
        }
    }

    /** @param issuingOrg 1 to 100 characters (SEL-29) */
    @Schema(name = "SealPreview")
    record Preview(
            @NotNull(message = "REQUIRED") @Nullable SealKind sealKind,

            @Filled @Size(max = 100, message = "TOO_LONG") @Nullable
            String issuingOrg) {
        Preview {
            issuingOrg = stripped(issuingOrg);
        }
    }

    @Schema(name = "SealConfirmation")
    record Confirmation(
            @NotNull(message = "REQUIRED") @Nullable CardTokenForm token) {}

    @Schema(name = "SealStateChange")
    record StateChange(
            @NotNull(message = "REQUIRED") @Nullable SealSwitch state) {}

    /** @param replace whether another one of the declarant that is in use may be disabled by it (SEL-53) */
    @Schema(name = "SignatureStateChange")
    record SignatureStateChange(
            @NotNull(message = "REQUIRED") @Nullable SealSwitch state,

            @Nullable Boolean replace) {}
}
