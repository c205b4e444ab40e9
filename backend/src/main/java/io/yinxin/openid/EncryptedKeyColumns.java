package io.yinxin.openid;

import io.yinxin.platform.data.EncryptedColumns;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** What rotation of the data keys has to encrypt anew here. */
final class EncryptedKeyColumns {
    private EncryptedKeyColumns() {}

    @Produces
    @Singleton
    static EncryptedColumns columns() {
        return new EncryptedColumns("openid_key", "kid", List.of("private_key"));
    }
}
