package io.yinxin.ownorganisation;

import io.yinxin.changes.ChangedItem;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What of an organisation may change at once (ACC-17, ACC-18). */
final class OrganisationRules {
    private static final Set<ChangedItem> NAMING =
            EnumSet.of(ChangedItem.ORG_NAME, ChangedItem.USCC, ChangedItem.ORG_CODE);
    private static final int CODE_FROM = 8;
    private static final int CODE_TO = 17;

    private OrganisationRules() {}

    /** By what an organisation is named. */
    record Naming(String uscc, String orgCode, String orgName) {}

    static Set<ChangedItem> between(Naming before, Naming after) {
        EnumSet<ChangedItem> items = EnumSet.noneOf(ChangedItem.class);
        if (!before.orgName().equals(after.orgName())) {
            items.add(ChangedItem.ORG_NAME);
        }
        if (!before.uscc().equals(after.uscc())) {
            items.add(ChangedItem.USCC);
        }
        if (!before.orgCode().equals(after.orgCode())) {
            items.add(ChangedItem.ORG_CODE);
        }
        return Collections.unmodifiableSet(items);
    }

    /** All three at once would be another organisation. */
    static boolean isAnotherOrganisation(Set<ChangedItem> items) {
        return items.containsAll(NAMING);
    }

    /** The organisation code is characters 9 to 17 of the unified social credit code (F-ORGCODE). */
    static boolean codesAgree(String uscc, String orgCode) {
        return uscc.length() < CODE_TO || uscc.substring(CODE_FROM, CODE_TO).equals(orgCode);
    }
}
