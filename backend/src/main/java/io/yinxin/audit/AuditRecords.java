package io.yinxin.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the records in their order, however many there are, with a few thousand in memory. */
final class AuditRecords {
    private static final int FETCHED = 2000;

    private AuditRecords() {}

    static void all(Connection connection, Consumer<AuditRecord> reader) throws SQLException {
        between(connection, null, null, reader);
    }

    /** @param from inclusive @param to exclusive */
    static void between(
            Connection connection,
            @Nullable OffsetDateTime from,
            @Nullable OffsetDateTime to,
            Consumer<AuditRecord> reader)
            throws SQLException {
        String sql = "select seq, at, account_id, actor, client_address, method, action, subject, details, result, "
                + "reference, prev_hash, hash from audit_record where true"
                + (from == null ? "" : " and at >= ?") + (to == null ? "" : " and at < ?") + " order by seq";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int next = 1;
            if (from != null) {
                statement.setObject(next++, from);
            }
            if (to != null) {
                statement.setObject(next, to);
            }
            statement.setFetchSize(FETCHED);
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    reader.accept(record(result));
                }
            }
        }
    }

    private static AuditRecord record(ResultSet row) throws SQLException {
        return new AuditRecord(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class),
                row.getObject("account_id", UUID.class),
                row.getString("actor"),
                row.getString("client_address"),
                row.getString("method"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("details"),
                row.getString("result"),
                row.getString("reference"),
                row.getBytes("prev_hash"),
                row.getBytes("hash"));
    }
}
