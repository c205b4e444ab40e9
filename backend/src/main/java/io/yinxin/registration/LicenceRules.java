package io.yinxin.registration;

import io.yinxin.elicence.Licence;
import io.yinxin.platform.validation.IdentityDocumentRules;
import io.yinxin.platform.validation.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a form says other things than the confirmed licence. */
final class LicenceRules {
    private LicenceRules() {}

    /** @return names of the fields, in the form's order */
    static List<String> differences(Licence licence, OrganisationForm form) {
        List<String> fields = new ArrayList<>();
        add(fields, "uscc", licence.uscc(), form.uscc());
        add(fields, "orgCode", licence.orgCode(), form.orgCode());
        add(fields, "orgName", Names.normaliseOrganisation(licence.orgName()), form.orgName());
        add(fields, "legalRepName", licence.legalRepName().strip(), form.legalRepName());
        String number = licence.legalRepIdNumber();
        if (number != null) {
            add(fields, "legalRepIdNumber", IdentityDocumentRules.normaliseNumber(number), form.legalRepIdNumber());
        }
        return fields;
    }

    private static void add(List<String> fields, String field, String told, @Nullable String typed) {
        if (!Objects.equals(told, typed)) {
            fields.add(field);
        }
    }
}
