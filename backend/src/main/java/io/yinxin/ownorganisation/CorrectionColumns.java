package io.yinxin.ownorganisation;

import io.yinxin.platform.data.EncryptedColumns;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** What key rotation has to visit here. */
final class CorrectionColumns {
    private CorrectionColumns() {}

    @Produces
    @Singleton
    static EncryptedColumns corrections() {
        return new EncryptedColumns("ownorganisation_correction", "id", List.of("request"));
    }
}
