package io.yinxin.agent.protocol;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A refusal as RFC 9457 writes it.
 *
 * @param ref leads to the line in the agent's log
 */
public record Problem(Refusal refusal, String ref) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String TYPE = "urn:yinxin:agent:";

    public static Problem of(Refusal refusal) {
        byte[] random = new byte[5];
        RANDOM.nextBytes(random);
        return new Problem(refusal, HexFormat.of().formatHex(random));
    }

    public Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", TYPE + refusal.code());
        members.put("title", refusal.code().replace('.', ' ').replace('-', ' '));
        members.put("status", refusal.status());
        members.put("code", refusal.code());
        members.put("retriable", refusal.retriable());
        members.put("remedy", Remedies.of(refusal.code()));
        members.put("ref", ref);
        if (!refusal.params().isEmpty()) {
            members.put("params", refusal.params());
        }
        return members;
    }
}
