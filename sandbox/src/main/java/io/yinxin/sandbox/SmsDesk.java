package io.yinxin.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The SMS gateway. Takes one message id once; a repeat gets the first answer and reaches nobody again. */
final class SmsDesk implements Desk {
    private static final String REFUSED = "13800000001";
    private static final String NEVER_DELIVERED = "13800000002";

    private final Inbox inbox;

    SmsDesk(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public Provider provider() {
        return Provider.SMS;
    }

    @Override
    public String path() {
        return "/sms/messages";
    }

    @Override
    public Reply answer(String requestId, JsonNode request) {
        String phone = request.path("phone").asText();
        String messageId = request.path("messageId").asText();
        if (!phone.matches("1[3-9][0-9]{9}") || !messageId.equals(requestId)) {
            return Reply.of(400, Map.of("error", "phone and messageId are required, messageId is the request id"));
        }
        if (phone.equals(REFUSED)) {
            return Reply.of(200, Map.of("result", "REFUSED", "messageId", messageId, "reason", "receiver refused"));
        }
        if (!phone.equals(NEVER_DELIVERED)) {
            inbox.add(message(messageId, phone, request));
        }
        return Reply.of(200, Map.of("result", "ACCEPTED", "messageId", messageId, "reference", "S-" + messageId));
    }

    private static Message message(String id, String phone, JsonNode request) {
        Map<String, String> parameters = new HashMap<>();
        request.path("parameters")
                .properties()
                .forEach(
                        entry -> parameters.put(entry.getKey(), entry.getValue().asText()));
        return Message.sms(
                id,
                phone,
                request.path("templateCode").asText(),
                request.path("text").asText(),
                parameters,
                Instant.now());
    }
}
