package io.yinxin.uploads;

import io.yinxin.platform.data.EncryptedColumns;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** What key rotation has to visit here. */
final class EncryptedPictureColumns {
    /** Values of some megabytes. */
    private static final int BATCH = 5;

    private EncryptedPictureColumns() {}

    @Produces
    @Singleton
    static EncryptedColumns columns() {
        return new EncryptedColumns("upload_picture", "id", List.of("content"), BATCH);
    }
}
