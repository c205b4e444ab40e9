package io.yinxin.sandbox;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a request is rightly signed, fresh, and seen for the first time. */
final class RequestCheck {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final List<String> REQUIRED =
            List.of("X-Request-Id", "X-Tenant", "X-Timestamp", "X-Nonce", "X-Signature");

    private final byte[] key;
    private final Map<String, Instant> nonces = new Recent<>(100_000);

    RequestCheck(byte[] key) {
        this.key = key;
    }

    /** Why the request is refused; null if it is not. */
    @Nullable
    String refusal(HttpExchange exchange, byte[] body) {
        Headers headers = exchange.getRequestHeaders();
        for (String name : REQUIRED) {
            if (headers.getFirst(name) == null) {
                return name + " is missing";
            }
        }
        String timestamp = headers.getFirst("X-Timestamp");
        String nonce = headers.getFirst("X-Nonce");
        String expected = Signature.ofRequest(
                key,
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                headers.getFirst("X-Tenant"),
                timestamp,
                nonce,
                headers.getFirst("X-Request-Id"),
                body);
        if (!Signature.equal(expected, headers.getFirst("X-Signature"))) {
            return "signature does not fit";
        }
        if (!isFresh(timestamp)) {
            return "time stamp is not within 5 minutes";
        }
        // Last, so that a stranger cannot use up a nonce.
        return nonces.putIfAbsent(nonce, Instant.now()) == null ? null : "nonce was used before";
    }

    private static boolean isFresh(String timestamp) {
        try {
            return Duration.between(Instant.parse(timestamp), Instant.now())
                            .abs()
                            .compareTo(TOLERANCE)
                    <= 0;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
