package io.yinxin.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yinxin.platform.operator.OperatorCommand;
import io.yinxin.platform.operator.OperatorDatabase;
import io.yinxin.platform.operator.Options;
import jakarta.inject.Singleton;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes audit records as JSON lines, with their digests, so that the chain can be followed in the export, too. */
@Singleton
class ExportAudit implements OperatorCommand {
    private static final String FROM = "--from";
    private static final String TO = "--to";

    private final OperatorDatabase database;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();

    ExportAudit(OperatorDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "export-audit";
    }

    @Override
    public String usage() {
        return "export-audit [--from YYYY-MM-DD] [--to YYYY-MM-DD]    audit records of these days, both included, as "
                + "JSON lines";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) throws SQLException {
        Options options = Options.of(arguments, Set.of(FROM, TO));
        LocalDate from = options.value(FROM).map(ExportAudit::day).orElse(null);
        LocalDate to = options.value(TO).map(ExportAudit::day).orElse(null);
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("--to is before --from");
        }
        try (Connection connection = database.open()) {
            connection.setReadOnly(true);
            AuditRecords.between(
                    connection,
                    start(from),
                    start(to == null ? null : to.plusDays(1)),
                    record -> out.print(line(record) + "\n"));
            connection.rollback();
        }
        return out.checkError() ? 1 : 0;
    }

    private static LocalDate day(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("A day is YYYY-MM-DD: " + day, e);
        }
    }

    /** Days begin in the business zone. */
    private @Nullable OffsetDateTime start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private String line(AuditRecord record) {
        ObjectNode line = json.createObjectNode()
                .put("seq", record.seq())
                .put("at", record.at().toString())
                .put(
                        "accountId",
                        record.accountId() == null ? null : record.accountId().toString())
                .put("actor", record.actor())
                .put("clientAddress", record.clientAddress())
                .put("method", record.method())
                .put("action", record.action())
                .put("subject", record.subject())
                .put("details", record.details())
                .put("result", record.result())
                .put("reference", record.reference())
                .put("prevHash", HexFormat.of().formatHex(record.prevHash()))
                .put("hash", HexFormat.of().formatHex(record.hash()));
        try {
            return json.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
