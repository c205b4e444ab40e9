package io.yinxin.agent.diagnosis;

import io.yinxin.agent.protocol.StrictJson;
import java.util.List;
import java.util.Map;

/** Whether a page tried to hand over a PIN, which means that it had asked for one. */
record SecretFieldCheck() implements Check {
    @Override
    public List<Finding> look(Situation situation) {
        long count = StrictJson.secretsRefused();
        return List.of(
                count == 0
                        ? Finding.ok("request.secret-field", Map.of())
                        : Finding.warn("request.secret-field", Map.of("count", count)));
    }
}
