package io.yinxin.passwordrecovery;

import io.yinxin.organisations.LegalRepresentative;
import io.yinxin.organisations.Organisation;
import io.yinxin.platform.validation.Names;
import org.jspecify.annotations.Nullable;

/**
 * What must equal the organisation's record before registers are asked (RCP-19). Dates are not compared: a renewed ID card
 * has others, and the identity check judges them.
 */
final class LegalMatchRules {
    private LegalMatchRules() {}

    /** Name, code, and the legal representative's name, type and number. */
    static boolean agree(Organisation onRecord, LegalRepresentativeForm form) {
        LegalRepresentative known = onRecord.legalRepresentative();
        return known != null
                && same(Names.normaliseOrganisation(onRecord.orgName()), form.orgName())
                && onRecord.uscc().equalsIgnoreCase(form.uscc())
                && same(known.name().strip(), form.legalRepName())
                && same(known.idType(), form.legalRepIdType())
                && known.idNumber().equalsIgnoreCase(form.legalRepIdNumber());
    }

    private static boolean same(String recorded, @Nullable String stated) {
        return recorded.equals(stated);
    }
}
