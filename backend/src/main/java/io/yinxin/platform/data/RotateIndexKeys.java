package io.yinxin.platform.data;

import io.quarkus.arc.All;
import io.yinxin.platform.operator.OperatorCommand;
import io.yinxin.platform.operator.OperatorDatabase;
import io.yinxin.platform.operator.Options;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * Writes the digests by which encrypted values are found under the first index key. Runs beside the server, commits
 * batch by batch and may be broken off and started again: a digest that is right stays.
 *
 * <p>To change the key: add the new one at the end of {@code yinxin.data.index-keys} everywhere, so that look-ups know
 * it; put it first everywhere; run this; then take the old one away.
 */
@Singleton
class RotateIndexKeys implements OperatorCommand {
    private static final int BATCH = 500;

    private final OperatorDatabase database;
    private final ColumnCipher cipher;
    private final BlindIndex index;
    private final List<IndexedColumn> columns;

    @Inject
    RotateIndexKeys(
            OperatorDatabase database, ColumnCipher cipher, BlindIndex index, @All List<IndexedColumn> columns) {
        this.database = database;
        this.cipher = cipher;
        this.index = index;
        this.columns = columns;
    }

    @Override
    public String name() {
        return "rotate-index-keys";
    }

    @Override
    public String usage() {
        return "rotate-index-keys   write all digests of encrypted values under the first index key";
    }

    /** 0 when every digest has the first key; 1 when values could not be read or changed meanwhile. */
    @Override
    public int run(List<String> arguments, PrintStream out) throws SQLException {
        Options.of(arguments, Set.of());
        long left = 0;
        try (Connection connection = database.open()) {
            for (IndexedColumn column : columns) {
                left += rotate(connection, column, out);
            }
        }
        out.println(left == 0 ? "Every digest has the first key." : left + " digests are left. Run it again.");
        return left == 0 ? 0 : 1;
    }

    private long rotate(Connection connection, IndexedColumn column, PrintStream out) throws SQLException {
        IndexRotation rotation = new IndexRotation(connection, column, cipher, index);
        while (rotation.next(BATCH)) {
            connection.commit();
        }
        connection.commit();
        out.printf(
                "%s.%s: %d digests written, %d left%n",
                column.table(), column.index(), rotation.written(), rotation.left());
        return rotation.left();
    }
}
