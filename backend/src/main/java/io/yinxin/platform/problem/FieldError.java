package io.yinxin.platform.problem;

import java.util.Map;

/** One wrong field: its JSON name, the code of what is wrong, and the values its text needs. */
public record FieldError(String field, String code, Map<String, Object> params) {
    public static FieldError of(String field, ErrorCode code) {
        return new FieldError(field, code.name(), Map.of());
    }

    public static FieldError of(String field, String code) {
        return new FieldError(field, code, Map.of());
    }
}
