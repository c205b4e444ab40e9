package io.yinxin.registration;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** F-ORGCODE: the organisation code is characters 9 to 17 of the unified social credit code. */
@Constraint(validatedBy = AgreeingCodes.Rule.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface AgreeingCodes {
    String message() default "ORG_CODE_MISMATCH";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Codes of wrong length are told by their own rules. */
    class Rule implements ConstraintValidator<AgreeingCodes, OrganisationForm> {
        @Override
        public boolean isValid(OrganisationForm form, ConstraintValidatorContext context) {
            String uscc = form.uscc();
            String orgCode = form.orgCode();
            if (uscc == null || orgCode == null || uscc.length() != 18 || orgCode.length() != 9) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("orgCode")
                    .addConstraintViolation();
            return uscc.substring(8, 17).equals(orgCode);
        }
    }
}
