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
 * Encrypts anew what was written with another key or cipher than the active ones. Runs beside the server, commits batch
 * by batch and may be broken off and started again: what is done is recognised by its header.
 *
 * <p>To change the key: add the new one to {@code yinxin.data.keys} everywhere, make it active everywhere, run this,
 * then take the old one away.
 */
@Singleton
class RotateDataKeys implements OperatorCommand {
    private final OperatorDatabase database;
    private final ColumnCipher cipher;
    private final List<EncryptedColumns> tables;

    @Inject
    RotateDataKeys(OperatorDatabase database, ColumnCipher cipher, @All List<EncryptedColumns> tables) {
        this.database = database;
        this.cipher = cipher;
        this.tables = tables;
    }

    @Override
    public String name() {
        return "rotate-data-keys";
    }

    @Override
    public String usage() {
        return "rotate-data-keys    encrypt all columns with the active key and cipher that are not yet";
    }

    /** 0 when nothing of another key is left; 1 when values could not be read or came back meanwhile. */
    @Override
    public int run(List<String> arguments, PrintStream out) throws SQLException {
        Options.of(arguments, Set.of());
        long left = 0;
        try (Connection connection = database.open()) {
            for (EncryptedColumns table : tables) {
                left += rotate(connection, table, out);
            }
        }
        out.println(left == 0 ? "Every value has the active key." : left + " values have another key. Run it again.");
        return left == 0 ? 0 : 1;
    }

    /** @return values left */
    private long rotate(Connection connection, EncryptedColumns table, PrintStream out) throws SQLException {
        TableRotation rotation = new TableRotation(connection, table, cipher);
        while (rotation.next(table.batch())) {
            connection.commit();
        }
        connection.commit();
        long left = rotation.left();
        connection.commit();
        out.printf("%s: %d rows encrypted anew, %d values left%n", table.table(), rotation.rows(), left);
        rotation.unreadable().forEach((reason, count) -> out.printf("  %d not readable: %s%n", count, reason));
        return left;
    }
}
