package io.yinxin.cards;

import io.yinxin.platform.data.EncryptedColumns;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** What key rotation has to visit here. */
final class EncryptedCardColumns {
    private EncryptedCardColumns() {}

    @Produces
    @Singleton
    static EncryptedColumns columns() {
        return new EncryptedColumns(
                "card_binding", "account_id", List.of("holder_name", "holder_id_number", "certificate"));
    }
}
