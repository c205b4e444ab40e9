package io.yinxin.accounts;

import io.yinxin.platform.data.EncryptedColumns;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** What key rotation has to visit here. */
final class EncryptedAccountColumns {
    private EncryptedAccountColumns() {}

    @Produces
    @Singleton
    static EncryptedColumns columns() {
        return new EncryptedColumns("account", "id", List.of("holder_name", "holder_id_number", "mobile", "email"));
    }

    @Produces
    @Singleton
    static EncryptedColumns statedOrganisations() {
        return new EncryptedColumns("account_stated_organisation", "account_id", List.of("legal_rep_name"));
    }

    @Produces
    @Singleton
    static EncryptedColumns overseas() {
        return new EncryptedColumns(
                "account_overseas",
                "account_id",
                List.of(
                        "department",
                        "job_title",
                        "contact_name",
                        "contact_phone",
                        "contact_fax",
                        "contact_mobile",
                        "address",
                        "notes"));
    }
}
