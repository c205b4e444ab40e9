package io.yinxin.qualifications;

import static io.yinxin.qualifications.Definitions.field;
import static io.yinxin.qualifications.Definitions.grey;
import static io.yinxin.qualifications.Definitions.label;
import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.platform.problem.FieldError;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("QLF-12")
class CatalogueRulesTest {
    private static final Catalogue FORMER = Definitions.catalogue(field("known", FieldType.TEXT));

    @Test
    void whatGoesTogetherIsTaken() {
        assertThat(findings(tab("A", field("known", FieldType.TEXT)), tab("B", field("scope", FieldType.CODES))))
                .isEmpty();
    }

    @Test
    void codesAreGivenOnceInAllTabs() {
        assertThat(findings(tab("A", field("one", FieldType.TEXT)), tab("A", field("one", FieldType.TEXT))))
                .containsExactly("tabs[1].code QLF_CODE_REPEATED", "tabs[1].fields[0].code QLF_CODE_REPEATED");
    }

    @Test
    void aFieldKeepsItsType() {
        assertThat(findings(tab("A", field("known", FieldType.DATE))))
                .containsExactly("tabs[0].fields[0].type QLF_TYPE_CHANGED");
    }

    @Test
    void aGreyFieldNeedsASource() {
        assertThat(findings(tab("A", grey("status", FieldType.TEXT))))
                .containsExactly("tabs[0].fields[0].sources QLF_SOURCE_MISSING");
    }

    @Test
    void theShortestIsNotLongerThanTheLongest() {
        assertThat(findings(tab("A", field("number", FieldType.DIGITS, 5, 4))))
                .containsExactly("tabs[0].fields[0].max QLF_RANGE_INVALID");
    }

    @Test
    void onlyCodesHaveAList() {
        FieldDefinition listless =
                new FieldDefinition("a1", label("a"), FieldType.CODE, null, null, "NO_LIST", false, true, List.of());
        FieldDefinition listed =
                new FieldDefinition("b1", label("b"), FieldType.DATE, null, null, "SCOPES", false, true, List.of());

        assertThat(findings(tab("A", listless, listed)))
                .containsExactly("tabs[0].fields[0].list QLF_LIST_UNKNOWN", "tabs[0].fields[1].list QLF_LIST_UNKNOWN");
    }

    private static TabDefinition tab(String code, FieldDefinition... fields) {
        return new TabDefinition(code, label(code), List.of(fields));
    }

    private static List<String> findings(TabDefinition... tabs) {
        return CatalogueRules.findings(FORMER, List.of(tabs), List.of(Definitions.SCOPES)).stream()
                .map((FieldError error) -> error.field() + " " + error.code())
                .toList();
    }
}
