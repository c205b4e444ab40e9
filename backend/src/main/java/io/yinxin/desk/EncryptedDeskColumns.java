package io.yinxin.desk;

import io.yinxin.platform.data.EncryptedColumns;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** What key rotation has to visit here: people write names into what they note. */
final class EncryptedDeskColumns {
    private EncryptedDeskColumns() {}

    @Produces
    @Singleton
    static EncryptedColumns tasks() {
        return new EncryptedColumns("desk_task", "id", List.of("opinion", "reason", "marks", "second_opinion"));
    }

    @Produces
    @Singleton
    static EncryptedColumns notes() {
        return new EncryptedColumns("desk_note", "id", List.of("text"));
    }
}
