package io.yinxin.platform.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.yinxin.platform.data.ColumnCipher.Algorithm;
import io.yinxin.platform.operator.OperatorDatabase;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.People;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@ApiTest
class RotateIndexKeysTest {
    private static final String NEXT = "Dw8PDw8PDw8PDw8PDw8PDw8PDw8PDw8PDw8PDw8PDw8=";

    @Inject
    OperatorDatabase database;

    @Inject
    ColumnCipher cipher;

    @Inject
    BlindIndex index;

    @Inject
    DataConfig config;

    @Inject
    RotateIndexKeys rotate;

    @Inject
    @All
    List<IndexedColumn> columns;

    @Inject
    People people;

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);

    @AfterEach
    void underTheKeyOfTheRunningServer() throws SQLException {
        assertThat(rotate.run(List.of(), out))
                .as(written.toString(StandardCharsets.UTF_8))
                .isZero();
    }

    @Test
    void whatTheServerWritesIsWhatARotationWouldWrite() throws SQLException {
        people.anAdministrator();
        Map<String, String> before = everyDigest();
        assertThat(before).isNotEmpty();

        assertThat(rotate.run(List.of(), out)).isZero();

        assertThat(everyDigest()).isEqualTo(before);
        assertThat(written.toString(StandardCharsets.UTF_8))
                .contains("account.mobile_index: 0 digests written, 0 left");
    }

    @Test
    void afterRotationEverythingIsFoundByTheNewKeyAlone() throws SQLException {
        people.anAdministrator();
        BlindIndex newFirst = index(NEXT, config.indexKeys().getFirst());

        assertThat(new RotateIndexKeys(database, cipher, newFirst, columns).run(List.of(), out))
                .isZero();

        Map<String, String> wanted = digestsUnder(index(NEXT));
        assertThat(everyDigest()).isEqualTo(wanted).isNotEqualTo(digestsUnder(index));
        assertThat(written.toString(StandardCharsets.UTF_8)).contains("Every digest has the first key.");
    }

    @Test
    void aValueThatCannotBeReadIsCountedAndDoesNotStopTheRest() throws SQLException {
        people.anAdministrator();
        ColumnCipher other = new ColumnCipher(new DataSettings(
                List.of("lost:BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc="),
                "lost",
                Algorithm.AES_256_GCM,
                List.of()));
        long rows = digestsUnder(index).size();

        assertThat(new RotateIndexKeys(database, other, index, columns).run(List.of(), out))
                .isEqualTo(1);

        assertThat(written.toString(StandardCharsets.UTF_8)).contains(rows + " digests are left. Run it again.");
    }

    @Test
    void everyIndexOfAnEncryptedColumnIsDeclared() throws SQLException {
        Set<String> declared = new HashSet<>();
        columns.forEach(column -> declared.add(column.table() + "." + column.index()));
        Set<String> found = new HashSet<>();
        try (Connection connection = database.open();
                PreparedStatement statement =
                        connection.prepareStatement("select table_name || '.' || column_name from "
                                + "information_schema.columns where table_schema = 'public' and data_type = 'bytea' "
                                + "and column_name like '%\\_index' and column_name <> 'name_index'");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            connection.rollback();
        }
        assertThat(declared)
                .as("declare it as IndexedColumn; names in counters are forgotten with them")
                .isEqualTo(found);
    }

    private static BlindIndex index(String... keys) {
        return new BlindIndex(new DataSettings(List.of(), "", Algorithm.AES_256_GCM, List.of(keys)));
    }

    private Map<String, String> everyDigest() throws SQLException {
        return everyRow((column, value, digest) -> digest);
    }

    private Map<String, String> digestsUnder(BlindIndex other) throws SQLException {
        return everyRow((column, value, digest) -> Base64.getEncoder()
                .encodeToString(other.of(column.purpose(), column.form().apply(value))));
    }

    private interface Shown {
        String of(IndexedColumn column, String value, String digest);
    }

    private Map<String, String> everyRow(Shown shown) throws SQLException {
        Map<String, String> all = new TreeMap<>();
        try (Connection connection = database.open()) {
            for (IndexedColumn column : columns) {
                String sql = "select " + column.key() + "::text, " + column.value() + ", " + column.index() + " from "
                        + column.table() + " where " + column.value() + " is not null";
                try (PreparedStatement statement = connection.prepareStatement(sql);
                        ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        String digest = Base64.getEncoder().encodeToString(rows.getBytes(3));
                        all.put(
                                column.index() + " " + rows.getString(1),
                                shown.of(column, cipher.decrypt(rows.getBytes(2)), digest));
                    }
                }
            }
            connection.rollback();
        }
        return all;
    }
}
