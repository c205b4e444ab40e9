package io.yinxin.seals;

import io.yinxin.platform.data.EncryptedColumns;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** What rotation of the data keys has to encrypt anew here. */
final class EncryptedSealColumns {
    /** Pictures are large: few of them at a time. */
    private static final int BATCH = 20;

    private EncryptedSealColumns() {}

    @Produces
    @Singleton
    static EncryptedColumns maker() {
        return new EncryptedColumns("seal_maker", "position", List.of("root_key", "maker_key"));
    }

    @Produces
    @Singleton
    static EncryptedColumns contents() {
        return new EncryptedColumns(
                "seal_content", "seal_id", List.of("object", "picture", "thumbnail", "confirmation"), BATCH);
    }

    @Produces
    @Singleton
    static EncryptedColumns formers() {
        return new EncryptedColumns("seal_former", "number", List.of("object", "confirmation"), BATCH);
    }

    @Produces
    @Singleton
    static EncryptedColumns signatures() {
        return new EncryptedColumns("seal_signature", "id", List.of("name"));
    }

    @Produces
    @Singleton
    static EncryptedColumns signatureContents() {
        return new EncryptedColumns(
                "seal_signature_content", "signature_id", List.of("picture", "thumbnail", "confirmation"), BATCH);
    }

    @Produces
    @Singleton
    static EncryptedColumns pictures() {
        return new EncryptedColumns("seal_picture", "id", List.of("picture"), BATCH);
    }

    @Produces
    @Singleton
    static EncryptedColumns preparations() {
        return new EncryptedColumns("seal_preparation", "id", List.of("content"), BATCH);
    }
}
