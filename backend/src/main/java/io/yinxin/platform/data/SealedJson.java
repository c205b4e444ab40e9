package io.yinxin.platform.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;

/** Personal data of several fields in one encrypted column: a JSON text that nobody but its capability reads. */
@Singleton
public class SealedJson {
    private final ColumnCipher cipher;
    private final ObjectMapper json;

    SealedJson(ColumnCipher cipher, ObjectMapper json) {
        this.cipher = cipher;
        this.json = json;
    }

    public byte[] seal(Object content) {
        try {
            return cipher.encrypt(json.writeValueAsString(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(content.getClass().getSimpleName() + " cannot be written", e);
        }
    }

    /** @throws IllegalStateException without a cause: its message would quote what was stored */
    public <T> T open(byte[] stored, Class<T> type) {
        String text = cipher.decrypt(stored);
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored " + type.getSimpleName() + " is unreadable");
        }
    }
}
