package io.yinxin.platform.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.yinxin.platform.data.ColumnCipher.Algorithm;
import io.yinxin.platform.operator.OperatorDatabase;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.People;
import io.yinxin.testing.Person;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ApiTest
class RotateDataKeysTest {
    /** As in the settings of the tests: both keys are there, the second is active. */
    private static final String OLD = "old:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private static final String NEW = "test:Hx4dHBsaGRgXFhUUExIREA8ODQwLCgkIBwYFBAMCAQA=";
    private static final String LOST = "lost:BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=";

    /** Columns of bytes that hold digests, not ciphertext. */
    private static final Set<String> DIGESTS = Set.of(
            "hash",
            "prev_hash",
            "digest",
            "token_digest",
            "slot",
            "bucket",
            "key",
            "name_index",
            "subject",
            "picture_sha256",
            "target",
            "account_digest",
            "phone_digest",
            "client_digest",
            "receiver_digest");

    /** Columns of bytes that are digests in this table, or published by others. */
    private static final Set<String> OPEN = Set.of(
            "platform_idempotency.content",
            "openid_grant.code_digest",
            "verification_check.data",
            "card_challenge.binding",
            "certificate_crl.issuer",
            "certificate_crl.der",
            "certificate_ocsp.issuer",
            "signin_card_attempt.id_digest",
            "signin_card_attempt.visitor_digest");

    @Inject
    OperatorDatabase database;

    @Inject
    RotateDataKeys rotate;

    @Inject
    @All
    List<EncryptedColumns> tables;

    @Inject
    People people;

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);

    @AfterEach
    void everythingUnderTheActiveKey() throws SQLException {
        assertThat(rotate.run(List.of(), out))
                .as(written.toString(StandardCharsets.UTF_8))
                .isZero();
    }

    @Test
    void afterRotationEverythingReadsTheSameWithoutTheOldKey() throws SQLException {
        List<Person> persons = List.of(people.anAdministrator(), people.anAdministrator(), people.anAdministrator());
        Map<String, String> before = everyValue(cipher("test", Algorithm.AES_256_GCM, OLD, NEW));
        for (Person person : persons) {
            encryptWith(cipher("old", Algorithm.AES_256_GCM, OLD, NEW), person.accountId());
        }
        assertThat(headers()).hasSize(2);

        assertThat(rotate.run(List.of(), out)).isZero();

        assertThat(headers()).hasSize(1);
        assertThat(everyValue(cipher("test", Algorithm.AES_256_GCM, NEW))).isEqualTo(before);
        assertThat(written.toString(StandardCharsets.UTF_8))
                .contains("account: 3 rows encrypted anew, 0 values left")
                .contains("Every value has the active key.");
    }

    @Test
    void theCipherIsChangedTheSameWay() throws SQLException {
        people.anAdministrator();
        Map<String, String> before = everyValue(cipher("test", Algorithm.AES_256_GCM, NEW));
        ColumnCipher sm4 = cipher("test", Algorithm.SM4_GCM, NEW);
        assertThat(new RotateDataKeys(database, sm4, tables).run(List.of(), out))
                .isZero();
        assertThat(headers()).hasSize(1).allMatch(header -> header.startsWith("1 "));
        assertThat(everyValue(sm4)).isEqualTo(before);
    }

    @Test
    void aValueWhoseKeyIsLostIsReportedAndDoesNotStopTheRest() throws SQLException {
        Person unlucky = people.anAdministrator();
        Person person = people.anAdministrator();
        encryptWith(cipher("lost", Algorithm.AES_256_GCM, LOST, NEW), unlucky.accountId());
        encryptWith(cipher("old", Algorithm.AES_256_GCM, OLD, NEW), person.accountId());

        assertThat(rotate.run(List.of(), out)).isEqualTo(1);

        assertThat(written.toString(StandardCharsets.UTF_8))
                .contains("account: 1 rows encrypted anew, 4 values left")
                .contains("4 not readable: column key 'lost' is not configured")
                .contains("Run it again");
        RotateDataKeys withTheKeyFound =
                new RotateDataKeys(database, cipher("test", Algorithm.AES_256_GCM, LOST, NEW), tables);
        assertThat(withTheKeyFound.run(List.of(), out)).isZero();
    }

    @Test
    void goesOnWhereItWasBrokenOff() throws SQLException {
        for (int i = 0; i < 5; i++) {
            encryptWith(
                    cipher("old", Algorithm.AES_256_GCM, OLD, NEW),
                    people.anAdministrator().accountId());
        }
        EncryptedColumns accounts = tables.stream()
                .filter(table -> table.table().equals("account"))
                .findFirst()
                .orElseThrow();
        ColumnCipher cipher = cipher("test", Algorithm.AES_256_GCM, OLD, NEW);
        try (Connection connection = database.open()) {
            TableRotation brokenOff = new TableRotation(connection, accounts, cipher);
            assertThat(brokenOff.next(2)).isTrue();
            connection.commit();
            assertThat(brokenOff.left()).isEqualTo(3 * 4);
            TableRotation later = new TableRotation(connection, accounts, cipher);
            while (later.next(2)) {
                connection.commit();
            }
            connection.commit();
            assertThat(later.rows()).isEqualTo(3);
            assertThat(later.left()).isZero();
            connection.rollback();
        }
    }

    @Test
    void everyColumnOfBytesIsDeclaredOrADigest() throws SQLException {
        Set<String> declared = new HashSet<>();
        tables.forEach(table -> table.columns().forEach(column -> declared.add(table.table() + "." + column)));
        Set<String> found = new HashSet<>();
        try (Connection connection = database.open();
                PreparedStatement statement =
                        connection.prepareStatement("select table_name, column_name from information_schema.columns "
                                + "where table_schema = 'public' and data_type = 'bytea'");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                String column = rows.getString(2);
                boolean digest = DIGESTS.contains(column)
                        || column.endsWith("_index")
                        || rows.getString(1).equals("code_sending")
                        || OPEN.contains(rows.getString(1) + "." + column);
                if (!digest) {
                    found.add(rows.getString(1) + "." + column);
                }
            }
            connection.rollback();
        }
        assertThat(declared)
                .as("declare it as EncryptedColumns, or name it a digest here")
                .isEqualTo(found);
    }

    @Test
    @Tag("GEN-44")
    void whatIsNoTextComesThroughUnchanged() throws SQLException {
        byte[] picture = new byte[200_000];
        new Random(1).nextBytes(picture);
        UUID id = Ids.next();
        try (Connection connection = database.open()) {
            try (PreparedStatement insert = connection.prepareStatement("insert into upload_picture (id, owner_kind, "
                    + "owner_id, slot, width, height, size, picture_sha256, content, taken_at, erase_after) "
                    + "values (?, 'TEST', ?, 'slot', 1, 1, 200000, ''::bytea, ?, now(), now() + interval '1 day')")) {
                insert.setObject(1, id);
                insert.setObject(2, id);
                insert.setBytes(
                        3, cipher("old", Algorithm.AES_256_GCM, OLD, NEW).seal(picture));
                insert.executeUpdate();
            }
            connection.commit();

            assertThat(rotate.run(List.of(), out)).isZero();

            ColumnCipher active = cipher("test", Algorithm.AES_256_GCM, NEW);
            try (PreparedStatement read =
                    connection.prepareStatement("delete from upload_picture where id = ? returning content")) {
                read.setObject(1, id);
                try (ResultSet rows = read.executeQuery()) {
                    rows.next();
                    assertThat(active.open(rows.getBytes(1))).isEqualTo(picture);
                }
            }
            connection.commit();
        }
    }

    private static ColumnCipher cipher(String active, Algorithm algorithm, String... keys) {
        return new ColumnCipher(new DataSettings(List.of(keys), active, algorithm, List.of()));
    }

    /** Puts one account back to the state it had under another key. */
    private void encryptWith(ColumnCipher other, UUID account) throws SQLException {
        ColumnCipher known = cipher("test", Algorithm.AES_256_GCM, OLD, NEW, LOST);
        for (String column : List.of("holder_name", "holder_id_number", "mobile", "email")) {
            try (Connection connection = database.open()) {
                byte[] value;
                try (PreparedStatement read =
                        connection.prepareStatement("select " + column + " from account where id = ?")) {
                    read.setObject(1, account);
                    try (ResultSet rows = read.executeQuery()) {
                        rows.next();
                        value = rows.getBytes(1);
                    }
                }
                try (PreparedStatement write =
                        connection.prepareStatement("update account set " + column + " = ? where id = ?")) {
                    write.setBytes(1, other.encrypt(known.decrypt(value)));
                    write.setObject(2, account);
                    write.executeUpdate();
                }
                connection.commit();
            }
        }
    }

    /** Every encrypted value of the database, read. */
    private Map<String, String> everyValue(ColumnCipher cipher) throws SQLException {
        Map<String, String> values = new TreeMap<>();
        for (StoredValue stored : stored()) {
            values.put(stored.place(), cipher.decrypt(stored.value()));
        }
        return values;
    }

    /** Cipher and key id of every encrypted value. */
    private Set<String> headers() throws SQLException {
        Set<String> headers = new HashSet<>();
        for (StoredValue stored : stored()) {
            byte[] value = stored.value();
            headers.add(value[0] + " " + new String(value, 2, value[1], StandardCharsets.US_ASCII));
        }
        return headers;
    }

    private record StoredValue(String place, byte[] value) {}

    private List<StoredValue> stored() throws SQLException {
        List<StoredValue> stored = new ArrayList<>();
        try (Connection connection = database.open()) {
            for (EncryptedColumns table : tables) {
                for (String column : table.columns()) {
                    String sql = "select " + table.key() + "::text, " + column + " from " + table.table() + " where "
                            + column + " is not null";
                    try (PreparedStatement statement = connection.prepareStatement(sql);
                            ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            stored.add(new StoredValue(
                                    table.table() + "." + column + " " + rows.getString(1), rows.getBytes(2)));
                        }
                    }
                }
            }
            connection.rollback();
        }
        return stored;
    }
}
