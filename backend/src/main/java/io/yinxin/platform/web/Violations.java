package io.yinxin.platform.web;

import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.FieldError;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Turns Bean Validation's findings into our field errors: one a field, "empty" before "wrong". */
final class Violations {
    private Violations() {}

    static List<FieldError> toFieldErrors(ConstraintViolationException failure) {
        return failure.getConstraintViolations().stream()
                .map(Violations::toFieldError)
                .collect(Collectors.toMap(FieldError::field, error -> error, Violations::firstToMend))
                .values()
                .stream()
                .sorted((a, b) -> a.field().compareTo(b.field()))
                .toList();
    }

    private static FieldError firstToMend(FieldError one, FieldError other) {
        return other.code().equals(CommonError.REQUIRED.name()) ? other : one;
    }

    private static FieldError toFieldError(ConstraintViolation<?> violation) {
        String field = property(violation.getPropertyPath());
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        Object max = attributes.get("max");
        return new FieldError(field, violation.getMessage(), max == null ? Map.of() : Map.of("n", max));
    }

    /** Names of properties joined by dots, without method and parameter; a bare parameter gives its own name. */
    private static String property(Path path) {
        String property = "";
        String last = "";
        for (Path.Node node : path) {
            last = node.getName() == null ? last : node.getName();
            if (node.getKind() == ElementKind.PROPERTY) {
                property = property.isEmpty() ? last : property + "." + last;
            }
        }
        return property.isEmpty() ? last : property;
    }
}
