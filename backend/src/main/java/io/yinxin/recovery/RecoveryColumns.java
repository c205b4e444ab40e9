package io.yinxin.recovery;

import io.yinxin.platform.data.EncryptedColumns;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** What key rotation has to visit here. */
final class RecoveryColumns {
    private RecoveryColumns() {}

    @Produces
    @Singleton
    static EncryptedColumns flows() {
        return new EncryptedColumns("recovery_flow", "token_digest", List.of("state"));
    }

    @Produces
    @Singleton
    static EncryptedColumns requests() {
        return new EncryptedColumns("recovery_request", "id", List.of("request"));
    }
}
