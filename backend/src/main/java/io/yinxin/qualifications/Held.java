package io.yinxin.qualifications;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is on record for an organisation. @param version 0 while there is nothing; @param values by field */
record Held(int version, Map<String, HeldValue> values) {
    static final Held NOTHING = new Held(0, Map.of());

    /** Empty for none. */
    String textOf(String field) {
        HeldValue value = values.get(field);
        return value == null ? "" : value.value();
    }

    @Nullable
    HeldValue of(String field) {
        return values.get(field);
    }
}
