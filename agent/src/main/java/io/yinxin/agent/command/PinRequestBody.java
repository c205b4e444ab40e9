package io.yinxin.agent.command;

import io.yinxin.agent.protocol.Fault;
import io.yinxin.agent.protocol.Refusal;
import org.jspecify.annotations.Nullable;

/** Which card; nothing else, least of all a PIN. */
record PinRequestBody(
        String token, @Nullable String lang, @Nullable Long timeoutMs) {

    static PinRequestBody of(Call call) throws Refusal {
        PinRequestBody request = call.read(PinRequestBody.class);
        if (request.token() == null) {
            throw new Refusal(Fault.REQUEST_SCHEMA, "token is missing");
        }
        return request;
    }
}
