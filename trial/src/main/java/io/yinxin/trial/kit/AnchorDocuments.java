package io.yinxin.trial.kit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yinxin.trial.Algorithm;
import io.yinxin.trial.TrialCa;
import io.yinxin.trial.TrialOids;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The trust anchors as the server imports them: whom to trust, where a certificate says what, whom to ask (docs/operations.md). */
final class AnchorDocuments {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ORGANISATION = "2.5.4.10";
    private static final String ORGANISATION_IDENTIFIER = "2.5.4.97";
    private static final String COMMON_NAME = "2.5.4.3";
    private static final String SERIAL_NUMBER = "2.5.4.5";

    private AnchorDocuments() {}

    /**
     * @param made the address that stands in the CA's certificates
     * @param present where CRL and OCSP are served now, which differs if that port was taken
     */
    static String of(TrialCa ca, String made, String present) {
        Algorithm algorithm = ca.algorithm();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", "Yinxin Trial " + algorithm);
        document.put("trial", true);
        document.put("purposes", List.of("CARD", "SEAL"));
        document.put("root", ca.rootPem());
        document.put("intermediates", List.of(ca.issuingPem()));
        document.put("mapping", mapping());
        document.put("revocation", revocation(algorithm, made, present));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> mapping() {
        Map<String, Object> mapping = new LinkedHashMap<>();
        mapping.put("cardNo", List.of(Map.of("subject", SERIAL_NUMBER)));
        mapping.put(
                "cardKind",
                List.of(
                        Map.of("policy", TrialOids.LEGAL_CARD, "value", "LEGAL"),
                        Map.of("policy", TrialOids.OPERATOR_CARD, "value", "OPERATOR")));
        mapping.put(
                "mediumKind",
                List.of(
                        Map.of("policy", TrialOids.IC_CARD, "value", "IC_CARD"),
                        Map.of("policy", TrialOids.IKEY, "value", "IKEY")));
        mapping.put("holderName", List.of(Map.of("subject", COMMON_NAME)));
        mapping.put("holderIdType", List.of(Map.of("value", "ID_CARD")));
        mapping.put("holderIdNumber", List.of(Map.of("extension", TrialOids.IDENTITY_CODE)));
        mapping.put("orgName", List.of(Map.of("subject", ORGANISATION)));
        mapping.put("uscc", List.of(Map.of("subject", ORGANISATION_IDENTIFIER)));
        mapping.put("orgCode", List.of(Map.of("extension", TrialOids.ORGANISATION_CODE)));
        return mapping;
    }

    private static Map<String, Object> revocation(Algorithm algorithm, String made, String present) {
        Map<String, Object> revocation = new LinkedHashMap<>();
        revocation.put("order", List.of("OCSP", "CRL"));
        // A card revoked in a trial is refused at once.
        revocation.put("maxAge", "PT1S");
        revocation.put("unreachable", "REFUSE");
        revocation.put("hosts", List.of(URI.create(present).getAuthority()));
        revocation.put("ocsp", present + "/trial/ocsp");
        revocation.put("crl", present + "/trial/ca/" + algorithm.wireName() + ".crl");
        // The list of the root is asked for only where its certificate says.
        revocation.put("authorities", made.equals(present) ? "CHECK" : "SKIP");
        return revocation;
    }
}
