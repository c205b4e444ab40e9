package io.yinxin.agent.command;

import io.yinxin.agent.protocol.Fault;
import io.yinxin.agent.protocol.Refusal;
import org.jspecify.annotations.Nullable;

/** All that a page may say when the order is the server's. */
record TicketRequest(
        String ticket, @Nullable String lang, @Nullable Long timeoutMs) {

    static TicketRequest of(Call call) throws Refusal {
        TicketRequest request = call.read(TicketRequest.class);
        if (request.ticket() == null) {
            throw new Refusal(Fault.REQUEST_SCHEMA, "ticket is missing");
        }
        return request;
    }
}
