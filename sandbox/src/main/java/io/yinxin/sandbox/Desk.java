package io.yinxin.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One stand-in: what it answers to whom, without any HTTP. */
interface Desk {
    /**
     * @param body members of the answer; null means that none is given within any time a caller would wait
     */
    record Reply(int status, @Nullable Map<String, Object> body) {
        static Reply of(int status, Map<String, Object> body) {
            return new Reply(status, body);
        }

        static Reply never() {
            return new Reply(504, null);
        }
    }

    Provider provider();

    /** The path of its collection; one entry of it is {@code path/requestId}. */
    String path();

    /** Answers a request; the door asks only once per request id. */
    Reply answer(String requestId, JsonNode request);
}
