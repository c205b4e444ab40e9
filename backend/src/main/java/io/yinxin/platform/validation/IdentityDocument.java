package io.yinxin.platform.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The four fields of an identity document fit together (F-IDTYPE, F-IDNUMBER, F-IDFROM, F-IDTO, GEN-46, GEN-48). Put on
 * a record; the values name its components. Findings stand at the component they are about.
 */
@Constraint(validatedBy = IdentityDocumentValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface IdentityDocument {
    String type();

    String number();

    String from();

    String to();

    /** Years the holder of an ID card must at least be old; 18 for those who act for an organisation. */
    int minimumAge() default 0;

    /** Whether a passport must be issued in China. */
    boolean domesticPassport() default false;

    String message() default "ID_NUMBER_INVALID";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
