package io.yinxin.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checklists and marks as they are stored. */
@Singleton
@RegisterForReflection(targets = {ChecklistAnswer.class, TaskMark.class})
class TaskTexts {
    private final ObjectMapper json;

    TaskTexts(ObjectMapper json) {
        this.json = json;
    }

    String write(List<?> items) {
        try {
            return json.writeValueAsString(items);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    List<ChecklistAnswer> checklist(String stored) {
        return read(stored, new TypeReference<>() {});
    }

    List<TaskMark> marks(@Nullable String stored) {
        return stored == null ? List.of() : read(stored, new TypeReference<>() {});
    }

    private <T> List<T> read(String stored, TypeReference<List<T>> type) {
        try {
            return json.readValue(stored, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
