package io.yinxin.cards;

import io.yinxin.platform.data.Ids;
import io.yinxin.platform.operator.OperatorCommand;
import io.yinxin.platform.operator.OperatorDatabase;
import io.yinxin.platform.operator.Options;
import jakarta.inject.Singleton;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shuts a card or a certificate out, or lets it in again; without arguments lists those shut out. */
@Singleton
class BlockCardCommand implements OperatorCommand {
    private static final String CARD = "--card";
    private static final String CERTIFICATE = "--certificate";
    private static final String REASON = "--reason";
    private static final String LIFT = "--lift";

    private final OperatorDatabase database;
    private final Clock clock;

    BlockCardCommand(OperatorDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "block-card";
    }

    @Override
    public String usage() {
        return "block-card [--card NUMBER | --certificate SHA256] [--reason TEXT | --lift yes]   shut a card or "
                + "certificate out, or let it in again; without arguments list those shut out";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) throws SQLException {
        Options options = Options.of(arguments, Set.of(CARD, CERTIFICATE, REASON, LIFT));
        String card = options.value(CARD).orElse(null);
        String certificate = options.value(CERTIFICATE)
                .map(text -> text.replace(":", "").toLowerCase(Locale.ROOT))
                .orElse(null);
        try (Connection connection = database.open()) {
            if (arguments.isEmpty()) {
                list(connection, out);
            } else {
                requireOne(card, certificate);
                boolean lift = options.value(LIFT).isPresent();
                out.println(lift ? lift(connection, card, certificate) : block(connection, card, certificate, options));
            }
            connection.commit();
        }
        return 0;
    }

    private static void requireOne(@Nullable String card, @Nullable String certificate) {
        if ((card == null) == (certificate == null)) {
            throw new IllegalArgumentException("Either --card or --certificate");
        }
        if (certificate != null && !certificate.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("--certificate takes the SHA-256 of the certificate, 64 hex digits");
        }
    }

    private String block(Connection connection, @Nullable String card, @Nullable String certificate, Options options)
            throws SQLException {
        String reason = options.value(REASON).orElseThrow(() -> new IllegalArgumentException("--reason is missing"));
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into card_block (id, card_no, certificate, reason, blocked_by, blocked_at) "
                        + "values (?, ?, ?, ?, ?, ?) on conflict do nothing")) {
            statement.setObject(1, Ids.next());
            statement.setString(2, card);
            statement.setString(3, certificate);
            statement.setString(4, reason);
            statement.setString(5, System.getProperty("user.name", "?"));
            statement.setObject(6, OffsetDateTime.now(clock));
            return statement.executeUpdate() == 0 ? "Was shut out already." : "Shut out.";
        }
    }

    private static String lift(Connection connection, @Nullable String card, @Nullable String certificate)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("delete from card_block where card_no = ? or certificate = ?")) {
            statement.setString(1, card);
            statement.setString(2, certificate);
            return statement.executeUpdate() == 0 ? "Was not shut out." : "Let in again.";
        }
    }

    private static void list(Connection connection, PrintStream out) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                        "select coalesce(card_no, certificate) as what, blocked_at, blocked_by, reason "
                                + "from card_block order by blocked_at");
                ResultSet rows = statement.executeQuery()) {
            int blocked = 0;
            while (rows.next()) {
                blocked++;
                out.println(String.join(
                        "  ",
                        rows.getString("what"),
                        rows.getObject("blocked_at", OffsetDateTime.class).toString(),
                        rows.getString("blocked_by"),
                        rows.getString("reason")));
            }
            out.println(blocked + " shut out.");
        }
    }
}
