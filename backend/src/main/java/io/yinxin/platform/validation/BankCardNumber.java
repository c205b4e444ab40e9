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

/** F-BANKCARD: number of a bank card (ISO/IEC 7812) with a right check digit; blanks removed before. */
@Constraint(validatedBy = BankCardNumber.Rule.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface BankCardNumber {
    String message() default "BANK_CARD_INVALID";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Empty values are left to {@link Filled}. */
    class Rule implements ConstraintValidator<BankCardNumber, String> {
        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || value.isBlank() || CodeNumbers.isBankCard(value);
        }
    }
}
