package io.yinxin.platform.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;

/** How many items a page of a list may have: 10, 20, 50 or 100 (GEN-41). */
@Constraint(validatedBy = PageSize.Rule.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface PageSize {
    String message() default "PAGE_INVALID";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Rule implements ConstraintValidator<PageSize, Integer> {
        private static final Set<Integer> ALLOWED = Set.of(10, 20, 50, 100);

        @Override
        public boolean isValid(Integer value, ConstraintValidatorContext context) {
            return ALLOWED.contains(value);
        }
    }
}
