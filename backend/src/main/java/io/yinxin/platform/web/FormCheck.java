package io.yinxin.platform.web;

import io.yinxin.platform.problem.FieldError;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;

/** Bean Validation for use cases that add findings of their own before they answer. */
@Singleton
public class FormCheck {
    private final Validator validator;

    FormCheck(Validator validator) {
        this.validator = validator;
    }

    /** What is wrong with the form, one finding a field; empty if nothing is. */
    public <T> List<FieldError> findings(T form) {
        Set<ConstraintViolation<T>> violations = validator.validate(form);
        return Violations.toFieldErrors(new ConstraintViolationException(violations));
    }
}
