package io.yinxin.platform.problem;

import java.util.List;
import java.util.Map;

/**
 * The one exception type by which a use case refuses. Carries no stack trace: it is an answer, not a fault, and is
 * thrown on hot paths (wrong passwords).
 */
public final class DomainException extends RuntimeException {
    private final transient ErrorCode code;
    private final transient List<FieldError> fieldErrors;
    private final transient Map<String, Object> params;

    public DomainException(ErrorCode code) {
        this(code, List.of(), Map.of());
    }

    public DomainException(ErrorCode code, List<FieldError> fieldErrors, Map<String, Object> params) {
        super(code.name(), null, false, false);
        this.code = code;
        this.fieldErrors = List.copyOf(fieldErrors);
        this.params = Map.copyOf(params);
    }

    /** The code alone, shown beside one field. */
    public static DomainException at(String field, ErrorCode code) {
        return new DomainException(code, List.of(FieldError.of(field, code)), Map.of());
    }

    /** The same refusal, shown beside a field of the present form. */
    public DomainException standingAt(String field) {
        return new DomainException(code, List.of(new FieldError(field, code.name(), params)), params);
    }

    public static DomainException with(ErrorCode code, Map<String, Object> params) {
        return new DomainException(code, List.of(), params);
    }

    /** Several fields are wrong; all of them are told at once. */
    public static DomainException invalid(List<FieldError> fieldErrors) {
        return new DomainException(CommonError.VALIDATION_FAILED, fieldErrors, Map.of());
    }

    public ErrorCode code() {
        return code;
    }

    public List<FieldError> fieldErrors() {
        return fieldErrors;
    }

    public Map<String, Object> params() {
        return params;
    }
}
