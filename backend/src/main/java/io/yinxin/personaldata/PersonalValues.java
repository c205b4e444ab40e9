package io.yinxin.personaldata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.yinxin.platform.data.ColumnCipher;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of rows as a copy tells them: decrypted, times in UTC, names as in the API. */
final class PersonalValues {
    private static final String SEALED = "_json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ColumnCipher cipher;

    PersonalValues(ColumnCipher cipher) {
        this.cipher = cipher;
    }

    Map<String, @Nullable Object> of(Row row) {
        Map<String, @Nullable Object> record = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            String column = row.getColumnName(i);
            record.put(name(column), value(column, row.getValue(i)));
        }
        return record;
    }

    /** {@code accepted_at} becomes {@code acceptedAt}. */
    static String name(String column) {
        String plain = column.endsWith(SEALED) ? column.substring(0, column.length() - SEALED.length()) : column;
        StringBuilder name = new StringBuilder();
        boolean capital = false;
        for (char letter : plain.toCharArray()) {
            if (letter == '_') {
                capital = true;
            } else {
                name.append(capital ? Character.toUpperCase(letter) : letter);
                capital = false;
            }
        }
        return name.toString();
    }

    private @Nullable Object value(String column, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Buffer bytes -> text(column, bytes.getBytes());
            case io.vertx.core.buffer.Buffer bytes -> text(column, bytes.getBytes());
            case OffsetDateTime time ->
                time.withOffsetSameInstant(ZoneOffset.UTC).toInstant().toString();
            case JsonObject object -> object.getMap();
            case JsonArray array -> array.getList();
            case Object[] several -> List.of(several);
            case Number number -> number;
            case Boolean truth -> truth;
            default -> value.toString();
        };
    }

    private Object text(String column, byte[] stored) {
        String text = cipher.decrypt(stored);
        return column.endsWith(SEALED) ? parsed(text) : text;
    }

    private static Object parsed(String text) {
        try {
            return JSON.readValue(text, Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a sealed value is no JSON");
        }
    }
}
