package io.yinxin.staff;

import io.yinxin.platform.data.BlindIndex;
import io.yinxin.platform.data.EncryptedColumns;
import io.yinxin.platform.data.IndexedColumn;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Which columns are encrypted or found by a blind index, and the digests of documents. */
@Singleton
class StaffFields {
    private static final String DOCUMENT = "staff.document";

    private final BlindIndex index;

    StaffFields(BlindIndex index) {
        this.index = index;
    }

    @Produces
    @Singleton
    static EncryptedColumns encrypted() {
        return new EncryptedColumns("staff", "id", List.of("id_number", "email", "totp_secret"));
    }

    @Produces
    @Singleton
    static EncryptedColumns encryptedAttempts() {
        return new EncryptedColumns("staff_attempt", "token_digest", List.of("secret"));
    }

    @Produces
    @Singleton
    static IndexedColumn document() {
        return new IndexedColumn("staff", "id", "id_number", "id_index", DOCUMENT, StaffFields::normal);
    }

    byte[] documentIndex(String number) {
        return index.of(DOCUMENT, normal(number));
    }

    String documentDigest(String number) {
        return HexFormat.of().formatHex(documentIndex(number));
    }

    List<String> documentDigests(String number) {
        return Arrays.stream(index.candidates(DOCUMENT, normal(number)))
                .map(HexFormat.of()::formatHex)
                .toList();
    }

    private static String normal(String number) {
        return number.strip().toUpperCase(Locale.ROOT);
    }
}
