package io.yinxin.accounts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yinxin.platform.operator.OperatorCommand;
import io.yinxin.platform.operator.OperatorDatabase;
import io.yinxin.platform.operator.Options;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Takes accounts over from another system (REG-14): a file of JSON lines, all of it or nothing. What it prints names lines
 * and fields, never their content.
 */
@Singleton
class MigrateAccountsCommand implements OperatorCommand {
    private static final String FILE = "--file";
    private static final String CHECK = "--check";
    private static final int REFUSED = 1;

    private final OperatorDatabase database;
    private final MigratedRows rows;
    private final ObjectMapper json;
    private final Clock clock;

    MigrateAccountsCommand(OperatorDatabase database, MigratedRows rows, ObjectMapper json, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.json = json.copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "migrate-accounts";
    }

    @Override
    public String usage() {
        return "migrate-accounts --file FILE [--check yes]   take accounts over from another system, all or none; with "
                + "--check only say what would happen";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) throws SQLException {
        Options options = Options.of(arguments, Set.of(FILE, CHECK));
        Path file = Path.of(options.value(FILE).orElseThrow(() -> new IllegalArgumentException("--file is missing")));
        List<String> objections = new ArrayList<>();
        List<MigratedAccount> accounts = read(file, objections);
        try (Connection connection = database.open()) {
            int withoutPassword = 0;
            for (int n = 0; n < accounts.size() && objections.isEmpty(); n++) {
                MigratedRows.Taken taken = rows.take(connection, accounts.get(n));
                String line = "line " + (n + 1) + ": ";
                taken.objection().ifPresent(objection -> objections.add(line + objection));
                withoutPassword += taken.withPassword() ? 0 : 1;
            }
            return end(
                    connection,
                    out,
                    objections,
                    accounts.size(),
                    withoutPassword,
                    options.value(CHECK).isPresent());
        }
    }

    private static int end(
            Connection connection,
            PrintStream out,
            List<String> objections,
            int accounts,
            int withoutPassword,
            boolean checkOnly)
            throws SQLException {
        if (checkOnly || !objections.isEmpty()) {
            connection.rollback();
        } else {
            connection.commit();
        }
        objections.forEach(out::println);
        out.println(
                objections.isEmpty()
                        ? accounts + " accounts" + (checkOnly ? " would be" : "") + " taken over, " + withoutPassword
                                + " of them without their password."
                        : "Nothing was taken over.");
        return objections.isEmpty() ? 0 : REFUSED;
    }

    private List<MigratedAccount> read(Path file, List<String> objections) {
        List<MigratedAccount> accounts = new ArrayList<>();
        int number = 0;
        try {
            for (String line : Files.readAllLines(file)) {
                number++;
                parse(line, number, accounts, objections);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return accounts;
    }

    private void parse(String line, int number, List<MigratedAccount> accounts, List<String> objections) {
        try {
            MigratedAccount account = json.readValue(line, MigratedAccount.class);
            List<String> wrong = MigrationRules.wrongFields(account, LocalDate.now(clock));
            if (!wrong.isEmpty()) {
                objections.add("line " + number + ": wrong " + String.join(", ", wrong));
            }
            accounts.add(account);
        } catch (JsonProcessingException e) {
            // The parser's message quotes the line.
            objections.add("line " + number + ": no JSON object of the fields known");
        }
    }
}
