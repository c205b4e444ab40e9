package io.yinxin.usernamerecovery;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** At least one of the two codes, and if both, agreeing ones (F-ORGCODE). */
@Constraint(validatedBy = OrganisationCodes.Rule.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface OrganisationCodes {
    String message() default "ORG_CODE_MISMATCH";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** A form with both fields. */
    interface Stated {
        @Nullable
        String orgCode();

        @Nullable
        String uscc();
    }

    /** Codes of wrong form are told by their own rules. */
    class Rule implements ConstraintValidator<OrganisationCodes, Stated> {
        @Override
        public boolean isValid(Stated form, ConstraintValidatorContext context) {
            String orgCode = form.orgCode();
            String uscc = form.uscc();
            if (orgCode == null && uscc == null) {
                return refuse(context, "REQUIRED");
            }
            if (orgCode == null || uscc == null || orgCode.length() != 9 || uscc.length() != 18) {
                return true;
            }
            return uscc.substring(8, 17).equals(orgCode) || refuse(context, "ORG_CODE_MISMATCH");
        }

        private static boolean refuse(ConstraintValidatorContext context, String code) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(code)
                    .addPropertyNode("orgCode")
                    .addConstraintViolation();
            return false;
        }
    }
}
