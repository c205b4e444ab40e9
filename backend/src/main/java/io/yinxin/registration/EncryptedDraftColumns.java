package io.yinxin.registration;

import io.yinxin.platform.data.EncryptedColumns;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** What key rotation has to visit here. */
final class EncryptedDraftColumns {
    private EncryptedDraftColumns() {}

    @Produces
    @Singleton
    static EncryptedColumns columns() {
        return new EncryptedColumns("registration_draft", "token_digest", List.of("content"));
    }
}
