package io.yinxin.audit;

import io.yinxin.platform.operator.OperatorCommand;
import io.yinxin.platform.operator.OperatorDatabase;
import io.yinxin.platform.operator.Options;
import jakarta.inject.Singleton;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Walks the whole chain of audit records; any record altered, left out, put in or moved is found. */
@Singleton
class VerifyAudit implements OperatorCommand {
    private static final String ANCHOR = "--anchor";

    private final OperatorDatabase database;

    VerifyAudit(OperatorDatabase database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "verify-audit";
    }

    @Override
    public String usage() {
        return "verify-audit [--anchor NUMBER:DIGEST]    find any alteration of the audit; the anchor is one from the "
                + "server's log";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) throws SQLException {
        Options options = Options.of(arguments, Set.of(ANCHOR));
        SortedMap<Long, byte[]> noted = new TreeMap<>();
        options.value(ANCHOR).ifPresent(anchor -> note(noted, anchor));
        try (Connection connection = database.open()) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            int status = verify(connection, noted, out);
            connection.rollback();
            return status;
        }
    }

    /** @param noted what is known from elsewhere beside the anchors in the database */
    static int verify(Connection connection, SortedMap<Long, byte[]> noted, PrintStream out) throws SQLException {
        SortedMap<Long, byte[]> anchors = anchors(connection);
        anchors.putAll(noted);
        AuditChain chain = new AuditChain(anchors);
        AuditRecords.all(connection, chain::follow);
        String broken = chain.broken();
        if (broken != null) {
            out.println("BROKEN: " + broken);
            out.printf("%d records before it are whole.%n", chain.last());
            return 1;
        }
        out.printf("%d records, the chain is whole. Head: %d:%s%n", chain.last(), chain.last(), chain.head());
        return 0;
    }

    private static SortedMap<Long, byte[]> anchors(Connection connection) throws SQLException {
        SortedMap<Long, byte[]> anchors = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select seq, hash from audit_anchor")) {
            while (rows.next()) {
                anchors.put(rows.getLong(1), rows.getBytes(2));
            }
        }
        return anchors;
    }

    private static void note(SortedMap<Long, byte[]> noted, String anchor) {
        int colon = anchor.indexOf(':');
        if (colon < 1 || anchor.length() != colon + 65) {
            throw new IllegalArgumentException("An anchor is NUMBER:DIGEST, the digest 64 hexadecimal digits");
        }
        noted.put(Long.parseLong(anchor.substring(0, colon)), HexFormat.of().parseHex(anchor.substring(colon + 1)));
    }
}
