package io.yinxin.agent.consent;

import io.yinxin.agent.protocol.Bytes;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The six digits that page and agent both show. */
final class PairingCode {
    private static final BigInteger RANGE = BigInteger.valueOf(1_000_000);

    private PairingCode() {}

    /** Both sides put in a key and a fresh value, so neither can steer the code towards one it has seen. */
    static String of(String agentKey, String pageKey, String agentRandom, String pageRandom) {
        List<String> parts = List.of(agentKey, pageKey, agentRandom, pageRandom).stream()
                .sorted()
                .toList();
        byte[] digest = Bytes.sha256(String.join(".", parts).getBytes(StandardCharsets.US_ASCII));
        return String.format(
                Locale.ROOT, "%06d", new BigInteger(1, digest).mod(RANGE).intValue());
    }
}
