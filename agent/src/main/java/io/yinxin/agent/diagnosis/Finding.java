package io.yinxin.agent.diagnosis;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a check found. Names no person: it may be sent to a help desk. */
public record Finding(
        String id,
        Level level,
        Map<String, Object> params,
        @Nullable Remedy remedy) {

    static Finding ok(String id, Map<String, Object> params) {
        return new Finding(id, Level.OK, params, null);
    }

    static Finding warn(String id, Map<String, Object> params) {
        return new Finding(id, Level.WARN, params, null);
    }

    static Finding fail(String id, Map<String, Object> params) {
        return new Finding(id, Level.FAIL, params, null);
    }

    Finding mendedBy(Remedy repair) {
        return new Finding(id, level, params, repair);
    }

    public Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", id);
        members.put("level", level.wire());
        if (!params.isEmpty()) {
            members.put("params", params);
        }
        Remedy repair = remedy;
        if (repair != null) {
            members.put("remedy", Map.of("id", repair.id(), "needsAdmin", repair.needsAdmin()));
        }
        return members;
    }
}
