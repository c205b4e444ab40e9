package io.yinxin.notifications;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;

/**
 * What a message says; kept encrypted, as it may hold a code.
 *
 * @param subject empty for SMS
 */
@RegisterForReflection
record MessageContent(String subject, String text, Map<String, String> parameters) {
    private static final ObjectMapper JSON = new ObjectMapper();

    String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("content cannot be written", e);
        }
    }

    static MessageContent fromJson(String json) {
        try {
            return JSON.readValue(json, MessageContent.class);
        } catch (JsonProcessingException e) {
            // Without the cause: its message quotes the content.
            throw new IllegalStateException("stored content is unreadable");
        }
    }

    @Override
    public String toString() {
        return "MessageContent[…]";
    }
}
