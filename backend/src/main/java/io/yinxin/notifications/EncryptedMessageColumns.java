package io.yinxin.notifications;

import io.yinxin.platform.data.EncryptedColumns;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** What rotation of the data keys has to encrypt anew here: messages still to be sent, and dead ones. */
final class EncryptedMessageColumns {
    private EncryptedMessageColumns() {}

    @Produces
    @Singleton
    static EncryptedColumns columns() {
        return new EncryptedColumns("notification_message", "id", List.of("receiver", "content"));
    }
}
