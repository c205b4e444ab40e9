package io.yinxin.ownorganisation;

import static io.yinxin.changes.ChangedItem.ORG_CODE;
import static io.yinxin.changes.ChangedItem.ORG_NAME;
import static io.yinxin.changes.ChangedItem.USCC;
import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.changes.ChangedItem;
import io.yinxin.ownorganisation.OrganisationRules.Naming;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OrganisationRulesTest {
    private static final Naming BEFORE = new Naming("91110108MA0T12346B", "MA0T12346", "示例企业");

    @Test
    @Tag("ACC-17")
    @Tag("ACC-18")
    @DisplayName("Each of name and codes counts if it differs; the three together are another organisation")
    void counts() {
        assertThat(changed("91110108MA0T12346B", "MA0T12346", "示例企业")).isEmpty();
        assertThat(changed("91110108MA0T12346B", "MA0T12346", "示例公司")).containsExactly(ORG_NAME);
        // Another registering authority: the code in it is the same.
        assertThat(changed("92110108MA0T123469", "MA0T12346", "示例企业")).containsExactly(USCC);
        Set<ChangedItem> codes = changed("91110108MA0T99998X", "MA0T99998", "示例企业");
        assertThat(codes).containsExactlyInAnyOrder(USCC, ORG_CODE);
        assertThat(OrganisationRules.isAnotherOrganisation(codes)).isFalse();
        Set<ChangedItem> three = changed("91110108MA0T99998X", "MA0T99998", "示例公司");
        assertThat(three).containsExactlyInAnyOrder(USCC, ORG_CODE, ORG_NAME);
        assertThat(OrganisationRules.isAnotherOrganisation(three)).isTrue();
    }

    @Test
    @Tag("ACC-18")
    @DisplayName("The organisation code is characters 9 to 17 of the other; of too short a code nothing is said")
    void codesAgree() {
        assertThat(OrganisationRules.codesAgree("91110108MA0T12346B", "MA0T12346"))
                .isTrue();
        assertThat(OrganisationRules.codesAgree("91110108MA0T12346B", "MA0T12347"))
                .isFalse();
        assertThat(OrganisationRules.codesAgree("9111", "MA0T12347")).isTrue();
    }

    private static Set<ChangedItem> changed(String uscc, String orgCode, String name) {
        return OrganisationRules.between(BEFORE, new Naming(uscc, orgCode, name));
    }
}
