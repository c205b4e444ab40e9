package io.yinxin.notifications;

import io.yinxin.platform.operator.OperatorCommand;
import io.yinxin.platform.operator.OperatorDatabase;
import jakarta.inject.Singleton;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

/** Shows the messages that were given up or refused (RVW-41) and, when told so, has the running instances try them again. */
@Singleton
class RetryMessages implements OperatorCommand {
    private static final String LIST = "--list";

    /** Without what an instance is sending right now. */
    private static final String RETRY = "update notification_message set state = 'WAITING', attempts = 0, next_at = ?, "
            + "give_up_at = ?, done_at = null where state = 'DEAD' or (state = 'WAITING' and lease is null)";

    private final OperatorDatabase database;
    private final NotificationsConfig config;
    private final Clock clock;

    RetryMessages(OperatorDatabase database, NotificationsConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "retry-messages";
    }

    @Override
    public String usage() {
        return "retry-messages [--list]                  have dead messages, and those waiting for their next try, tried "
                + "at once; or only list the dead and refused ones";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) throws SQLException {
        boolean listOnly = arguments.equals(List.of(LIST));
        if (!listOnly && !arguments.isEmpty()) {
            throw new IllegalArgumentException("Not understood: " + String.join(" ", arguments));
        }
        try (Connection connection = database.open()) {
            list(connection, out);
            if (!listOnly) {
                out.println(retry(connection) + " messages are tried again.");
            }
            connection.commit();
            return 0;
        }
    }

    private static void list(Connection connection, PrintStream out) throws SQLException {
        int dead = 0;
        int refused = 0;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select done_at, id, channel, template, receiver_masked, attempts, coalesce(error, state) as error, "
                                + "state from notification_message where state in ('DEAD', 'REFUSED') order by done_at")) {
            while (rows.next()) {
                out.println(line(rows));
                boolean given = rows.getString("state").equals(MessageState.DEAD.name());
                dead += given ? 1 : 0;
                refused += given ? 0 : 1;
            }
        }
        out.println(dead + " dead messages, " + refused + " whose receiver was refused.");
    }

    private static String line(ResultSet row) throws SQLException {
        return String.join(
                "  ",
                row.getObject("done_at", OffsetDateTime.class).toString(),
                row.getString("id"),
                row.getString("channel"),
                row.getString("template"),
                row.getString("receiver_masked"),
                "tries=" + row.getInt("attempts"),
                row.getString("error"));
    }

    private int retry(Connection connection) throws SQLException {
        OffsetDateTime now = OffsetDateTime.now(clock);
        try (PreparedStatement statement = connection.prepareStatement(RETRY)) {
            statement.setObject(1, now);
            statement.setObject(2, now.plus(config.giveUpAfter()));
            return statement.executeUpdate();
        }
    }
}
