package io.yinxin.platform.data;

import java.util.List;
import java.util.stream.Stream;

/**
 * Columns that hold ciphertext of {@link ColumnCipher}. Each capability declares its own as a bean, so that key rotation
 * finds them without knowing whose they are.
 *
 * @param key the table's primary key, one column
 * @param batch how many rows a rotation reads at once: few where values are large
 */
public record EncryptedColumns(String table, String key, List<String> columns, int batch) {
    private static final String NAME = "[a-z_]+";
    private static final int USUAL_BATCH = 500;

    public EncryptedColumns(String table, String key, List<String> columns) {
        this(table, key, columns, USUAL_BATCH);
    }

    public EncryptedColumns {
        Stream.concat(Stream.of(table, key), columns.stream()).forEach(EncryptedColumns::requireName);
    }

    /** Names become part of statements. */
    static void requireName(String name) {
        if (!name.matches(NAME)) {
            throw new IllegalArgumentException(name);
        }
    }
}
