package io.yinxin.qualifications;

import io.yinxin.platform.data.EncryptedColumns;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** What key rotation has to visit here: contacts and their phones are among the values. */
final class EncryptedQualificationColumns {
    private EncryptedQualificationColumns() {}

    @Produces
    @Singleton
    static EncryptedColumns records() {
        return new EncryptedColumns("qualification_record", "organisation_id", List.of("content"));
    }

    @Produces
    @Singleton
    static EncryptedColumns versions() {
        return new EncryptedColumns("qualification_version", "id", List.of("changes"));
    }

    @Produces
    @Singleton
    static EncryptedColumns answers() {
        return new EncryptedColumns("qualification_synchronisation", "id", List.of("answer"));
    }
}
