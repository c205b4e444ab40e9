package io.yinxin.desk;

import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The kinds of the capabilities above, by their codes. */
@Singleton
class TaskKinds {
    private final Map<String, TaskKind> byCode = new HashMap<>();

    @Inject
    TaskKinds(@All List<TaskKind> kinds) {
        for (TaskKind kind : kinds) {
            if (byCode.put(kind.code(), kind) != null) {
                throw new IllegalStateException("two kinds of task are called " + kind.code());
            }
        }
    }

    TaskKind of(String code) {
        TaskKind kind = byCode.get(code);
        if (kind == null) {
            throw new IllegalStateException("nobody knows tasks of kind " + code);
        }
        return kind;
    }
}
