package io.yinxin.registration;

import io.yinxin.platform.validation.Credentials;
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
@interface ChosenPassword {
    String message() default "PASSWORD_CONFIRM_MISMATCH";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Empty fields are told by their own rules. */
    class Rule implements ConstraintValidator<ChosenPassword, AdministratorForm> {
        @Override
        public boolean isValid(AdministratorForm form, ConstraintValidatorContext context) {
            context.disableDefaultConstraintViolation();
            String password = form.password();
            if (password == null || password.isBlank()) {
                return true;
            }
            boolean holdsName = form.username() != null && Credentials.contains(password, form.username());
            if (holdsName) {
                at(context, "password", RegistrationError.PASSWORD_WEAK);
            }
            String again = form.passwordConfirm();
            boolean differs = again != null && !again.isBlank() && !again.equals(password);
            if (differs) {
                at(context, "passwordConfirm", RegistrationError.PASSWORD_CONFIRM_MISMATCH);
            }
            return !holdsName && !differs;
        }

        private static void at(ConstraintValidatorContext context, String field, RegistrationError code) {
            context.buildConstraintViolationWithTemplate(code.name())
                    .addPropertyNode(field)
                    .addConstraintViolation();
        }
    }
}
