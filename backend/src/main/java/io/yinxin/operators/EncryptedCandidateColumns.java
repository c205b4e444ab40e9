package io.yinxin.operators;

import io.yinxin.platform.data.EncryptedColumns;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** What key rotation has to visit here. */
final class EncryptedCandidateColumns {
    private EncryptedCandidateColumns() {}

    @Produces
    @Singleton
    static EncryptedColumns columns() {
        return new EncryptedColumns("operator_candidate", "id", List.of("card"));
    }
}
