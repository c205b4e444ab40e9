package io.yinxin.registration;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A registration that is not confirmed yet. Of an organisation: that it exists says that the data have passed their
 * checks.
 *
 * @param id names the registration inside; what the browser holds is another, secret name
 * @param codeSent whether a captcha was solved and a code sent
 * @param partner code of the site that began it, null for our own pages
 */
record Draft<T>(
        UUID id,
        RegistrationKind kind,
        boolean codeSent,
        @Nullable String partner,
        T content) {
    @Override
    public String toString() {
        return "Draft[" + id + ", " + kind + "]";
    }
}
