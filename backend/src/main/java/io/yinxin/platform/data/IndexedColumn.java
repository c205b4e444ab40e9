package io.yinxin.platform.data;

import java.util.function.UnaryOperator;

/**
 * An encrypted column that is found by a blind index. Each capability declares its own as a bean and uses the purpose
 * and form declared there, so that what is looked for is what a rotation of index keys writes.
 *
 * @param key the table's primary key, one column
 * @param value column of ciphertext
 * @param index column of digests
 * @param purpose keeps equal values of different columns apart
 * @param form brings spellings that mean the same into one
 */
public record IndexedColumn(
        String table, String key, String value, String index, String purpose, UnaryOperator<String> form) {
    public IndexedColumn {
        for (String name : new String[] {table, key, value, index}) {
            EncryptedColumns.requireName(name);
        }
    }
}
