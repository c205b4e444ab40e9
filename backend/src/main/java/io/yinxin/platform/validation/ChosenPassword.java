package io.yinxin.platform.validation;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What F-PASSWORD and F-CONFIRM ask across fields: typed twice alike, and without the user name in it. */
@Constraint(validatedBy = ChosenPassword.Rule.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ChosenPassword {
    String message() default "PASSWORD_CONFIRM_MISMATCH";

    /** The form's name for the password. */
    String field() default "password";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Empty fields are told by their own rules. */
    class Rule implements ConstraintValidator<ChosenPassword, StatedPassword> {
        private String field = "password";

        @Override
        public void initialize(ChosenPassword rule) {
            field = rule.field();
        }

        @Override
        public boolean isValid(StatedPassword form, ConstraintValidatorContext context) {
            context.disableDefaultConstraintViolation();
            String password = form.statedPassword();
            if (password == null || password.isBlank()) {
                return true;
            }
            String name = form.statedUsername();
            boolean holdsName = name != null && Credentials.contains(password, name);
            if (holdsName) {
                at(context, field, "PASSWORD_WEAK");
            }
            String again = form.statedPasswordAgain();
            boolean differs = again != null && !again.isBlank() && !again.equals(password);
            if (differs) {
                at(context, "passwordConfirm", "PASSWORD_CONFIRM_MISMATCH");
            }
            return !holdsName && !differs;
        }

        private static void at(ConstraintValidatorContext context, String field, String code) {
            context.buildConstraintViolationWithTemplate(code)
                    .addPropertyNode(field)
                    .addConstraintViolation();
        }
    }
}
