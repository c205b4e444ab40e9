package io.yinxin.certificates;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yinxin.trial.TrialCa;
import io.yinxin.trial.TrialOids;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Trust anchors made of trial CAs, for tests without container and for those that spoil the policy. */
public final class TrialAnchors {
    private static final Map<String, Object> MAPPING = Map.of(
            "cardNo", List.of(Map.of("subject", "2.5.4.5")),
            "cardKind",
                    List.of(
                            Map.of("policy", TrialOids.LEGAL_CARD, "value", "LEGAL"),
                            Map.of("policy", TrialOids.OPERATOR_CARD, "value", "OPERATOR")),
            "holderName", List.of(Map.of("subject", "2.5.4.3")),
            "holderIdType", List.of(Map.of("value", "ID_CARD")),
            "holderIdNumber", List.of(Map.of("extension", TrialOids.IDENTITY_CODE)),
            "orgName", List.of(Map.of("subject", "2.5.4.10")),
            "uscc", List.of(Map.of("subject", "2.5.4.97")),
            "orgCode", List.of(Map.of("extension", TrialOids.ORGANISATION_CODE)));

    private TrialAnchors() {}

    public static Anchors of(TrialCa... cas) {
        List<Anchor> anchors = List.of(cas).stream()
                .map(ca -> Anchor.of(AnchorDocument.of(json("trial", ca, Map.of()))))
                .toList();
        return new Anchors(anchors, new CertifiedCache(1000, Duration.ofMinutes(10)));
    }

    /** Remembers no path: each certificate is led to its root anew. */
    public static Anchors forgetful(TrialCa ca) {
        return new Anchors(
                List.of(Anchor.of(AnchorDocument.of(json("trial", ca, Map.of())))),
                new CertifiedCache(0, Duration.ofMinutes(10)));
    }

    /** @param others members that replace those of the usual document */
    public static String json(String name, TrialCa ca, Map<String, Object> others) {
        Map<String, Object> document = new HashMap<>(Map.of(
                "name",
                name,
                "trial",
                true,
                "purposes",
                List.of("CARD"),
                "root",
                ca.rootPem(),
                "intermediates",
                List.of(ca.issuingPem()),
                "mapping",
                MAPPING));
        document.putAll(others);
        try {
            return new ObjectMapper().writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
