package io.yinxin.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yinxin.platform.operator.OperatorDatabase;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.TestClock;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tampering is done as a superuser of the database would do it: with the guarding triggers switched off. */
@ApiTest
@Tag("GEN-32")
class VerifyAuditTest {
    private static final String GUARDS_OFF =
            "alter table audit_record disable trigger user; alter table audit_anchor disable trigger user; ";

    @Inject
    Audit audit;

    @Inject
    AuditAnchors anchors;

    @Inject
    VerifyAudit verify;

    @Inject
    ExportAudit export;

    @Inject
    OperatorDatabase database;

    @Inject
    TestClock clock;

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);
    private Connection connection;
    private long last;

    @BeforeEach
    void aChainOfSome() throws SQLException {
        for (int i = 0; i < 5; i++) {
            audit.recordApart(new AuditEvent.Registered(UUID.randomUUID(), null, "ENT_ADMIN", "自助 “引号”\n"))
                    .await()
                    .indefinitely();
            audit.recordApart(new AuditEvent.PersonalDataRevealed(UUID.randomUUID()))
                    .await()
                    .indefinitely();
        }
        connection = database.open();
        last = number("select max(seq) from audit_record");
    }

    @AfterEach
    void undo() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void aWholeChainIsFoundWhole() throws SQLException {
        assertThat(verify.run(List.of(), out)).isZero();
        assertThat(text()).contains(last + " records, the chain is whole. Head: " + last + ":");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update audit_record set result = 'FORBIDDEN' where seq = :n | record :n was altered",
                "update audit_record set details = '{}' where seq = :n | record :n was altered",
                "update audit_record set at = at + interval '1 microsecond' where seq = :n | record :n was altered",
                "update audit_record set subject = '' where seq = :n | record :n was altered",
                "update audit_record set actor = concat(actor, client_address), client_address = '' where seq = :n "
                        + "| record :n was altered",
                "update audit_record set prev_hash = hash where seq = :n | record :n does not follow",
                "delete from audit_record where seq = :n | record :n is missing",
                "delete from audit_record where seq = 1 | record 1 is missing",
                "update audit_record set seq = case seq when :n then -1 else :n end where seq in (:n, :n + 1); "
                        + "update audit_record set seq = :n + 1 where seq = -1 | record :n does not follow"
            })
    void everyTamperingIsFoundAtItsFirstRecord(String tampering, String finding) throws SQLException {
        long record = last - 5;
        execute(GUARDS_OFF + tampering.replace(":n", Long.toString(record)));
        assertThat(verifyHere()).isEqualTo(1);
        assertThat(text()).startsWith("BROKEN: " + finding.replace(":n", Long.toString(record)));
    }

    @Test
    void aRecordPutInIsFound() throws SQLException {
        execute(GUARDS_OFF + "insert into audit_record select seq + 1, at, account_id, actor, client_address, method, "
                + "action, subject, details, result, reference, prev_hash, hash from audit_record where seq = " + last);
        assertThat(verifyHere()).isEqualTo(1);
        assertThat(text()).contains("record " + (last + 1) + " does not follow");
    }

    @Test
    void aCutEndIsFoundOnceItsHeadWasNoted() throws SQLException {
        connection.rollback();
        anchors.note().await().indefinitely();
        execute(GUARDS_OFF + "delete from audit_record where seq >= " + (last - 1));
        assertThat(verifyHere()).isEqualTo(1);
        assertThat(text()).contains("record " + (last - 1) + " is missing, and all after it");
    }

    @Test
    void aChainWrittenAnewIsFoundByTheHeadNotedInTheLog() throws SQLException {
        String head = hash(last);
        execute(GUARDS_OFF + "delete from audit_anchor");
        execute("update audit_record set result = 'FORGED' where seq = " + (last - 1) + "; "
                + "update audit_record r set hash = audit_digest(r) where seq = " + (last - 1) + "; "
                + "update audit_record set prev_hash = (select hash from audit_record where seq = " + (last - 1)
                + ") where seq = " + last + "; update audit_record r set hash = audit_digest(r) where seq = " + last);
        assertThat(verifyHere()).as("whole in itself").isZero();
        TreeMap<Long, byte[]> noted = new TreeMap<>();
        noted.put(last, HexFormat.of().parseHex(head));
        assertThat(VerifyAudit.verify(connection, noted, out)).isEqualTo(1);
        assertThat(text()).contains("record " + last + " is not the one that was noted");
    }

    @Test
    void anAnchorIsTakenFromTheCommandLine() throws SQLException {
        assertThat(verify.run(List.of("--anchor", last + ":" + hash(last)), out))
                .isZero();
        assertThat(verify.run(List.of("--anchor", last + ":" + "0".repeat(64)), out))
                .isEqualTo(1);
        for (String wrong : new String[] {"", "1", "1:ab", "x:" + "0".repeat(64), "1:" + "x".repeat(64)}) {
            assertThatThrownBy(() -> verify.run(List.of("--anchor", wrong), out))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> verify.run(List.of("--all"), out)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theExportHoldsEveryRecordOfTheDaysAskedFor() throws Exception {
        String today = LocalDate.now(clock).toString();
        assertThat(export.run(List.of("--from", today, "--to", today), out)).isZero();
        List<String> lines = text().lines().toList();
        assertThat(lines).hasSize((int) number("select count(*) from audit_record where at >= date '" + today
                + "'::timestamp at time zone 'Asia/Shanghai' and at < (date '" + today
                + "' + 1)::timestamp at time zone 'Asia/Shanghai'"));
        JsonNode line = new ObjectMapper().readTree(lines.getLast());
        assertThat(line.get("hash").asText()).hasSize(64);
        assertThat(line.get("accountId").isNull()).isFalse();
        written.reset();
        assertThat(export.run(List.of("--to", "2000-01-01"), out)).isZero();
        assertThat(text()).isEmpty();
        assertThatThrownBy(() -> export.run(List.of("--from", "1.1.2026"), out))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> export.run(List.of("--from", "2026-02-01", "--to", "2026-01-01"), out))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private int verifyHere() throws SQLException {
        return VerifyAudit.verify(connection, new TreeMap<>(), out);
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }

    private void execute(String statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    private long number(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private String hash(long seq) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select encode(hash, 'hex') from audit_record where seq = " + seq)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
