package io.yinxin.platform.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way of one rotation through one column of digests, in the order of the table's key. Not thread-safe. */
final class IndexRotation {
    private final Connection connection;
    private final IndexedColumn column;
    private final ColumnCipher cipher;
    private final BlindIndex index;
    private @Nullable Object reached;
    private long written;
    private long left;

    IndexRotation(Connection connection, IndexedColumn column, ColumnCipher cipher, BlindIndex index) {
        this.connection = connection;
        this.column = column;
        this.cipher = cipher;
        this.index = index;
    }

    private record OldRow(Object key, byte[] value, byte @Nullable [] digest) {}

    /** Looks at the next rows; the caller commits. @return whether there may be more */
    boolean next(int batch) throws SQLException {
        List<OldRow> rows = read(batch);
        for (OldRow row : rows) {
            rewrite(row);
            reached = row.key();
        }
        return rows.size() == batch;
    }

    long written() {
        return written;
    }

    /** Digests that still have another key: the value was unreadable or changed at that moment. */
    long left() {
        return left;
    }

    private List<OldRow> read(int batch) throws SQLException {
        String sql = "select " + column.key() + ", " + column.value() + ", " + column.index() + " from "
                + column.table() + " where " + column.value() + " is not null"
                + (reached == null ? "" : " and " + column.key() + " > ?") + " order by " + column.key() + " limit "
                + batch;
        List<OldRow> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            if (reached != null) {
                statement.setObject(1, reached);
            }
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(new OldRow(result.getObject(1), result.getBytes(2), result.getBytes(3)));
                }
            }
        }
        return rows;
    }

    private void rewrite(OldRow row) throws SQLException {
        byte[] digest;
        try {
            digest = index.of(column.purpose(), column.form().apply(cipher.decrypt(row.value())));
        } catch (IllegalStateException e) {
            left++;
            return;
        }
        if (Arrays.equals(digest, row.digest())) {
            return;
        }
        if (write(row, digest)) {
            written++;
        } else {
            left++;
        }
    }

    /** Only if the value is still the one that was read: what somebody has written meanwhile stays. */
    private boolean write(OldRow row, byte[] digest) throws SQLException {
        String sql = "update " + column.table() + " set " + column.index() + " = ? where " + column.key() + " = ? and "
                + column.value() + " = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, digest);
            statement.setObject(2, row.key());
            statement.setBytes(3, row.value());
            return statement.executeUpdate() == 1;
        }
    }
}
