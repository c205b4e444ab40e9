package io.yinxin.platform.validation;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hands the stated document to {@link IdentityDocumentRules}. */
public class IdentityDocumentValidator implements ConstraintValidator<IdentityDocument, StatedDocument> {
    /**
     * Asked late, since validators are built before the run-time settings are known. Not there where rules are tried
     * without the container; every type is active then.
     */
    @Inject
    @Nullable
    Instance<ActiveDocumentTypes> active;

    private @Nullable IdentityDocument names;

    @Override
    public void initialize(IdentityDocument annotation) {
        names = annotation;
    }

    @Override
    public boolean isValid(@Nullable StatedDocument form, ConstraintValidatorContext context) {
        if (form == null || names == null) {
            return true;
        }
        LocalDate today = LocalDate.now(context.getClockProvider().getClock());
        Map<IdentityDocumentRules.Part, String> wrong = IdentityDocumentRules.check(
                form.statedType(),
                form.statedNumber(),
                form.statedValidFrom(),
                form.statedValidTo(),
                names.minimumAge(),
                names.domesticPassport(),
                today);
        if (!isActive(form.statedType())) {
            wrong.put(IdentityDocumentRules.Part.TYPE, "ID_TYPE_REQUIRED");
        }
        context.disableDefaultConstraintViolation();
        wrong.forEach((part, code) -> context.buildConstraintViolationWithTemplate(code)
                .addPropertyNode(
                        switch (part) {
                            case TYPE -> names.type();
                            case NUMBER -> names.number();
                            case VALID_FROM -> names.from();
                            case VALID_TO -> names.to();
                        })
                .addConstraintViolation());
        return wrong.isEmpty();
    }

    private boolean isActive(@Nullable String type) {
        Instance<ActiveDocumentTypes> types = active;
        return types == null
                || IdentityDocumentRules.type(type)
                        .map(known -> types.get().contains(known))
                        .orElse(true);
    }
}
