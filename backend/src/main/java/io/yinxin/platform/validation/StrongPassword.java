package io.yinxin.platform.validation;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** F-PASSWORD: 8 to 16 printable ASCII characters of three classes, not a common one. */
@Constraint(validatedBy = StrongPassword.Rule.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface StrongPassword {
    String message() default "PASSWORD_WEAK";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Empty values are left to {@link Filled}. */
    class Rule implements ConstraintValidator<StrongPassword, String> {
        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || value.isBlank() || Credentials.isStrongPassword(value);
        }
    }
}
