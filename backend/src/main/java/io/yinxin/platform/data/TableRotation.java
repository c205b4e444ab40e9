package io.yinxin.platform.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The way of one rotation through one table, in the order of its key. Not thread-safe. */
final class TableRotation {
    private final Connection connection;
    private final EncryptedColumns table;
    private final ColumnCipher cipher;
    private final byte[] wanted;
    private final Map<String, Integer> unreadable = new TreeMap<>();
    private @Nullable Object reached;
    private long rows;

    TableRotation(Connection connection, EncryptedColumns table, ColumnCipher cipher) {
        this.connection = connection;
        this.table = table;
        this.cipher = cipher;
        this.wanted = cipher.activeHeader();
    }

    private record OldRow(Object key, List<byte @Nullable []> values) {}

    /** Encrypts the next rows anew; the caller commits. @return whether there may be more */
    boolean next(int batch) throws SQLException {
        List<OldRow> old = read(batch);
        for (OldRow row : old) {
            rewrite(row);
            reached = row.key();
        }
        return old.size() == batch;
    }

    /** Rows changed so far. */
    long rows() {
        return rows;
    }

    /** Values that could not be decrypted, by reason. */
    Map<String, Integer> unreadable() {
        return unreadable;
    }

    /** Values that have another key or cipher now. */
    long left() throws SQLException {
        String counts = table.columns().stream()
                .map(column -> "count(*) filter (where " + outdated(column) + ")")
                .collect(Collectors.joining(" + "));
        try (PreparedStatement statement = connection.prepareStatement("select " + counts + " from " + table.table())) {
            bindHeaders(statement, 1);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    private List<OldRow> read(int batch) throws SQLException {
        String condition = table.columns().stream().map(TableRotation::outdated).collect(Collectors.joining(" or "));
        String sql = "select " + table.key() + ", " + String.join(", ", table.columns()) + " from " + table.table()
                + " where (" + condition + ")" + (reached == null ? "" : " and " + table.key() + " > ?")
                + " order by " + table.key() + " limit " + batch;
        List<OldRow> old = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int next = bindHeaders(statement, 1);
            if (reached != null) {
                statement.setObject(next, reached);
            }
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    List<byte @Nullable []> values = new ArrayList<>();
                    for (int i = 0; i < table.columns().size(); i++) {
                        values.add(result.getBytes(i + 2));
                    }
                    old.add(new OldRow(result.getObject(1), values));
                }
            }
        }
        return old;
    }

    private void rewrite(OldRow row) throws SQLException {
        boolean changed = false;
        for (int i = 0; i < table.columns().size(); i++) {
            byte[] value = row.values().get(i);
            if (value != null && cipher.isOutdated(value)) {
                changed |= rewrite(row.key(), table.columns().get(i), value);
            }
        }
        rows += changed ? 1 : 0;
    }

    /** Only if the value is still the one that was read: what somebody has written meanwhile stays. */
    private boolean rewrite(Object key, String column, byte[] value) throws SQLException {
        byte[] anew;
        try {
            anew = cipher.seal(cipher.open(value));
        } catch (IllegalStateException e) {
            unreadable.merge(String.valueOf(e.getMessage()), 1, Integer::sum);
            return false;
        }
        String sql = "update " + table.table() + " set " + column + " = ? where " + table.key() + " = ? and " + column
                + " = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, anew);
            statement.setObject(2, key);
            statement.setBytes(3, value);
            return statement.executeUpdate() == 1;
        }
    }

    private static String outdated(String column) {
        return "substring(" + column + " from 1 for ?) <> ?";
    }

    private int bindHeaders(PreparedStatement statement, int from) throws SQLException {
        int next = from;
        for (int i = 0; i < table.columns().size(); i++) {
            statement.setInt(next++, wanted.length);
            statement.setBytes(next++, wanted);
        }
        return next;
    }
}
