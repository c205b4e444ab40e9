package io.yinxin.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The authorities, with what organisations have filed there. Triggers by the end of orgName, spec 00 table 7.1 and spec 08.
 * The same organisation is always told the same.
 */
final class QualificationDesk implements Desk {
    static final String RENAMED = "更名";
    static final String REPRESENTED = "换法人";
    static final String RECODED = "换证";

    /** One of docs/sandbox.md; only one organisation can take it. */
    private static final String OTHER_USCC = "91440300MA2TE5T36T";

    @Override
    public Provider provider() {
        return Provider.QUALIFICATIONS;
    }

    @Override
    public String path() {
        return "/qualifications/queries";
    }

    @Override
    public Reply answer(String requestId, JsonNode request) {
        String name = request.path("orgName").asText().strip();
        String uscc = request.path("uscc").asText();
        String source = request.path("source").asText();
        if (name.isEmpty() || source.isEmpty()) {
            return Reply.of(400, Map.of("error", "source or orgName is missing"));
        }
        if (name.endsWith("超时")) {
            return Reply.never();
        }
        Map<String, Object> answer = new HashMap<>();
        answer.put("source", source);
        answer.put("uscc", uscc);
        answer.put("reference", "Q-" + requestId);
        if (name.endsWith("未备案")) {
            answer.put("result", "NOT_FOUND");
            return Reply.of(200, answer);
        }
        answer.put("result", "FOUND");
        answer.put("organisation", organisation(name, uscc));
        answer.put("fields", source.equals("COMMERCE") ? commerce(uscc) : market());
        return Reply.of(200, answer);
    }

    private static Map<String, String> organisation(String name, String uscc) {
        Map<String, String> known = new LinkedHashMap<>();
        known.put("orgName", name.endsWith(RENAMED) ? name.substring(0, name.length() - RENAMED.length()) : name);
        known.put("uscc", name.endsWith(RECODED) ? OTHER_USCC : uscc);
        if (name.endsWith(REPRESENTED)) {
            known.put("legalRepName", "周样例");
        }
        return known;
    }

    private static Map<String, String> market() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("companyKind", "有限责任公司（自然人投资或控股）");
        fields.put("registeredCapital", "5000000.00 CNY");
        fields.put("establishedOn", "2016-03-18");
        fields.put("businessTerm", "2016-03-18/..");
        fields.put("businessScope", "货物进出口；国内贸易代理；供应链管理服务");
        fields.put("registrar", "样例市场监督管理局");
        fields.put("marketStatus", "存续");
        return fields;
    }

    private static Map<String, String> commerce(String uscc) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("tradeFilingNo", uscc.length() < 17 ? "00000000" : uscc.substring(8, 16));
        fields.put("tradeOperatorCode", uscc);
        fields.put("englishName", "SAMPLE TRADING CO., LTD.");
        fields.put("tradeFilingDate", "2017-05-02");
        fields.put("tradeAddress", "样例市样例区样例路1号");
        fields.put("tradePhone", "010-00000000");
        fields.put("tradeScope", "GOODS,TECHNOLOGY");
        return fields;
    }
}
