package io.yinxin.sealing;

import io.yinxin.platform.data.EncryptedColumns;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** What rotation of the data keys has to encrypt anew here. */
final class EncryptedSealingColumns {
    /** Documents are large: few of them at a time. */
    private static final int BATCH = 5;

    private EncryptedSealingColumns() {}

    @Produces
    @Singleton
    static EncryptedColumns documents() {
        return new EncryptedColumns("sealing_document", "id", List.of("facts", "content"), BATCH);
    }

    @Produces
    @Singleton
    static EncryptedColumns preparations() {
        return new EncryptedColumns("sealing_preparation", "id", List.of("facts", "content"), BATCH);
    }

    @Produces
    @Singleton
    static EncryptedColumns uses() {
        return new EncryptedColumns("sealing_use", "id", List.of("title"));
    }

    @Produces
    @Singleton
    static EncryptedColumns ticketKey() {
        return new EncryptedColumns("sealing_ticket_key", "position", List.of("private_key"));
    }
}
