package io.yinxin.registration;

import io.yinxin.platform.validation.Contacts;
import io.yinxin.platform.validation.DocumentType;
import io.yinxin.platform.validation.IdentityDocumentRules;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which contact an individual has to prove (spec 01 section 4, REG-28…REG-30). */
final class IndividualRules {
    /** Their holders may be without a mobile number of the mainland. */
    private static final Set<DocumentType> BY_EMAIL = EnumSet.of(
            DocumentType.PASSPORT, DocumentType.TW_PERMIT, DocumentType.HKMO_PERMIT, DocumentType.FOREIGNER_RESIDENCE);

    private IndividualRules() {}

    /** Whether the address proven before stands for the phone: with this document, and if it is still the one stated. */
    static boolean isProvenByEmail(@Nullable String idType, @Nullable String email, @Nullable String provenEmail) {
        return provenEmail != null
                && email != null
                && Contacts.normaliseEmail(email).equals(provenEmail)
                && IdentityDocumentRules.type(idType).filter(BY_EMAIL::contains).isPresent();
    }
}
