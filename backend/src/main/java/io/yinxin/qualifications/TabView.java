package io.yinxin.qualifications;

import io.yinxin.platform.problem.Language;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The data of one authority. @param missing required fields without a value (QLF-13) */
@Schema(name = "QualificationTab", examples = """
                {"code": "TRADE_OPERATOR", "label": "对外贸易经营者备案",
                 "fields": [{"code": "tradeFilingNo", "label": "备案登记表编号", "type": "LETTERS_DIGITS", "min": 0, "max": 20,
                             "required": false, "editable": true, "filledFrom": ["COMMERCE"],
                             "value": "01234567", "source": "COMMERCE", "at": "2026-11-02T02:30:00Z"}],
                 "missing": []}""")
record TabView(String code, String label, List<FieldView> fields, List<String> missing) {
    static TabView of(Catalogue catalogue, TabDefinition tab, Held held, Language language) {
        return new TabView(
                tab.name(),
                tab.labelIn(language),
                tab.all().stream()
                        .map(field -> FieldView.of(catalogue, field, held, language))
                        .toList(),
                RecordRules.missing(tab.all(), held));
    }
}
