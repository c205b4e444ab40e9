package io.yinxin.signin;

import io.yinxin.platform.data.EncryptedColumns;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** What key rotation has to visit here. */
final class EncryptedAttemptColumns {
    private EncryptedAttemptColumns() {}

    @Produces
    @Singleton
    static EncryptedColumns columns() {
        return new EncryptedColumns("signin_card_attempt", "id_digest", List.of("card"));
    }
}
