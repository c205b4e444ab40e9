package io.yinxin.elicence;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.yinxin.platform.validation.CodeNumbers;
import io.yinxin.platform.validation.Names;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the service says of a code. */
@RegisterForReflection
record LicenceWord(
        @Nullable String visit,
        @Nullable LicenceProgress state,
        @Nullable String uscc,
        @Nullable String orgName,
        @Nullable String legalRepName,
        @Nullable String legalRepIdNumber,
        @Nullable String holderKind,
        @Nullable String handlerName) {
    /** About what was asked, and whole. */
    boolean isUsable(UUID requestId) {
        return requestId.toString().equals(visit)
                && state != null
                && (state != LicenceProgress.CONFIRMED || isLicence());
    }

    @Nullable
    Licence licence() {
        if (state != LicenceProgress.CONFIRMED) {
            return null;
        }
        String code = Objects.requireNonNull(uscc);
        return new Licence(
                code,
                code.substring(8, 17),
                Names.normaliseOrganisation(Objects.requireNonNull(orgName)),
                Objects.requireNonNull(legalRepName),
                legalRepIdNumber,
                holderKind == null ? "HANDLER" : holderKind,
                handlerName);
    }

    @Override
    public String toString() {
        return "LicenceWord[" + state + "]";
    }

    private boolean isLicence() {
        return uscc != null
                && CodeNumbers.isUscc(uscc)
                && orgName != null
                && Names.isOrganisation(orgName)
                && legalRepName != null
                && !legalRepName.isBlank();
    }
}
