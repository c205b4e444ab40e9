package io.yinxin.usernamerecovery;

import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fields that only some kinds have to fill in. */
final class Missing {
    private Missing() {}

    /** @throws DomainException VALIDATION_FAILED with REQUIRED at each of the two fields that is empty */
    static void refuse(String one, @Nullable String itsValue, String other, @Nullable String othersValue) {
        List<FieldError> missing = new ArrayList<>();
        if (itsValue == null) {
            missing.add(FieldError.of(one, CommonError.REQUIRED));
        }
        if (othersValue == null) {
            missing.add(FieldError.of(other, CommonError.REQUIRED));
        }
        if (!missing.isEmpty()) {
            throw DomainException.invalid(missing);
        }
    }
}
