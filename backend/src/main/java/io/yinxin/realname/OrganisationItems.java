package io.yinxin.realname;

import io.yinxin.changes.ChangedItem;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** In what confirmed data differ from the record (RNV-24). */
final class OrganisationItems {
    private OrganisationItems() {}

    /** A legal representative nobody knew of before is no other one. */
    static Set<ChangedItem> between(RecordedOrganisation recorded, WizardState.Confirmed confirmed) {
        Set<ChangedItem> items = EnumSet.noneOf(ChangedItem.class);
        if (!recorded.orgName().equals(confirmed.orgName())) {
            items.add(ChangedItem.ORG_NAME);
        }
        if (!recorded.uscc().equals(confirmed.uscc())) {
            items.add(ChangedItem.USCC);
        }
        if (!recorded.orgCode().equals(confirmed.orgCode())) {
            items.add(ChangedItem.ORG_CODE);
        }
        boolean same = Objects.equals(recorded.legalRepName(), confirmed.legalRepName())
                && Objects.equals(recorded.legalRepIdType(), confirmed.legalRepIdType())
                && confirmed
                        .legalRepIdNumber()
                        .equalsIgnoreCase(recorded.legalRepIdNumber() == null ? "" : recorded.legalRepIdNumber());
        if (recorded.legalRepName() != null && !same) {
            items.add(ChangedItem.LEGAL_REPRESENTATIVE);
        }
        return items;
    }
}
