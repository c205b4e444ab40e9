package io.yinxin.certificates;

import io.yinxin.platform.operator.OperatorCommand;
import io.yinxin.platform.operator.OperatorDatabase;
import io.yinxin.platform.operator.Options;
import jakarta.inject.Singleton;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shows the trust anchors; takes new ones over; ends and renews the trust in one. */
@Singleton
class TrustAnchorsCommand implements OperatorCommand {
    private final AnchorFiles files;
    private final OperatorDatabase database;
    private final Clock clock;

    TrustAnchorsCommand(AnchorFiles files, OperatorDatabase database, Clock clock) {
        this.files = files;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "trust-anchors";
    }

    @Override
    public String usage() {
        return "trust-anchors [--import FOLDER] [--disable NAME] [--enable NAME]   take over anchor documents; end or "
                + "renew the trust in one; list them";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) throws SQLException {
        Options options = Options.of(arguments, Set.of("--import", "--disable", "--enable"));
        Optional<String> folder = options.value("--import");
        if (folder.isPresent()) {
            List<String> changed = files.take(Path.of(folder.get()));
            out.println(changed.isEmpty() ? "No change." : "Taken over: " + String.join(", ", changed));
        }
        try (Connection connection = database.open()) {
            switched(connection, options.value("--disable"), false);
            switched(connection, options.value("--enable"), true);
            list(connection, out);
            connection.commit();
        }
        return 0;
    }

    private void switched(Connection connection, Optional<String> name, boolean enabled) throws SQLException {
        if (name.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(
                "update certificate_anchor set enabled = ?, changed_at = ? where name = ?")) {
            statement.setBoolean(1, enabled);
            statement.setObject(2, OffsetDateTime.now(clock));
            statement.setString(3, name.get());
            if (statement.executeUpdate() == 0) {
                throw new IllegalArgumentException("No trust anchor is called " + name.get());
            }
        }
    }

    private static void list(Connection connection, PrintStream out) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                        "select name, trial, enabled, document from certificate_anchor order by name");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                Anchor anchor = Anchor.of(AnchorDocument.of(rows.getString("document")));
                out.println(String.join(
                        "  ",
                        rows.getString("name"),
                        rows.getBoolean("enabled") ? "trusted" : "disabled",
                        rows.getBoolean("trial") ? "trial" : "production",
                        anchor.purposes().toString(),
                        anchor.root().getSubjectX500Principal().getName(),
                        "until " + anchor.root().getNotAfter().toInstant()));
            }
        }
    }
}
