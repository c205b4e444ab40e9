package io.yinxin.organisations;

import io.yinxin.platform.data.EncryptedColumns;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** What key rotation has to visit here. */
final class EncryptedOrganisationColumns {
    private EncryptedOrganisationColumns() {}

    @Produces
    @Singleton
    static EncryptedColumns columns() {
        return new EncryptedColumns("organisation", "id", List.of("legal_rep_name", "legal_rep_id_number"));
    }
}
