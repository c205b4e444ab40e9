package io.yinxin.certificates;

import io.yinxin.platform.crypto.Sha256;
import io.yinxin.platform.data.Ids;
import io.yinxin.platform.operator.OperatorDatabase;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Takes anchors over from a folder: all of them, or none if one is wrong. */
@Singleton
class AnchorFiles {
    private static final String PUT = "insert into certificate_anchor (id, name, trial, document, digest, changed_at) "
            + "values (?, ?, ?, ?::jsonb, ?, ?) on conflict (name) do update set trial = excluded.trial, "
            + "document = excluded.document, digest = excluded.digest, changed_at = excluded.changed_at "
            + "where certificate_anchor.digest <> excluded.digest";

    private final OperatorDatabase database;
    private final AnchorAdmission admission;
    private final Clock clock;

    AnchorFiles(OperatorDatabase database, AnchorAdmission admission, Clock clock) {
        this.database = database;
        this.admission = admission;
        this.clock = clock;
    }

    /**
     * @return names of those that are new or were changed
     * @throws IllegalArgumentException saying which file is wrong and why
     */
    List<String> take(Path folder) throws SQLException {
        List<String> changed = new ArrayList<>();
        try (Connection connection = database.open();
                PreparedStatement put = connection.prepareStatement(PUT)) {
            for (Path file : files(folder)) {
                String json = text(file);
                AnchorDocument document = checked(file, json);
                put.setObject(1, Ids.next());
                put.setString(2, document.name());
                put.setBoolean(3, document.trial());
                put.setString(4, json);
                put.setString(5, Sha256.hex(json.getBytes(StandardCharsets.UTF_8)));
                put.setObject(6, OffsetDateTime.now(clock));
                if (put.executeUpdate() > 0) {
                    changed.add(document.name());
                }
            }
            connection.commit();
        }
        return changed;
    }

    private AnchorDocument checked(Path file, String json) {
        try {
            AnchorDocument document = AnchorDocument.of(json);
            Anchor.of(document);
            admission.objection(document.name(), document.trial()).ifPresent(objection -> {
                throw new IllegalArgumentException(objection);
            });
            return document;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalArgumentException(folder + ": cannot be read", e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + ": cannot be read", e);
        }
    }
}
