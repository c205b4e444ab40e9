package io.yinxin.operators;

import io.yinxin.platform.data.EncryptedColumns;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** What key rotation has to visit here. */
final class EncryptedOperatorColumns {
    private EncryptedOperatorColumns() {}

    @Produces
    @Singleton
    static EncryptedColumns candidates() {
        return new EncryptedColumns("operator_candidate", "id", List.of("card"));
    }

    @Produces
    @Singleton
    static EncryptedColumns formerContacts() {
        return new EncryptedColumns("operator_former_contact", "account_id", List.of("contact"));
    }
}
