package io.yinxin.passwordrecovery;

import io.yinxin.platform.problem.FieldError;
import io.yinxin.platform.validation.Credentials;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What F-PASSWORD and F-CONFIRM ask beyond the single field. Empty fields are told by their own rules. */
final class NewPasswordRules {
    private NewPasswordRules() {}

    static List<FieldError> findings(String username, @Nullable String password, @Nullable String again) {
        List<FieldError> findings = new ArrayList<>();
        if (password == null || password.isBlank()) {
            return findings;
        }
        if (Credentials.contains(password, username)) {
            findings.add(FieldError.of("newPassword", "PASSWORD_WEAK"));
        }
        if (again != null && !again.isBlank() && !again.equals(password)) {
            findings.add(FieldError.of("passwordConfirm", "PASSWORD_CONFIRM_MISMATCH"));
        }
        return findings;
    }
}
