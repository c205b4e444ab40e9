package io.yinxin.staff;

import io.yinxin.accounts.InitialPasswords;
import io.yinxin.platform.crypto.Passwords;
import io.yinxin.platform.operator.OperatorCommand;
import io.yinxin.platform.operator.OperatorDatabase;
import io.yinxin.platform.operator.Options;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Duty;
import io.yinxin.platform.validation.Credentials;
import jakarta.inject.Singleton;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Makes the first administrators, who make everybody else (RVW-05); lets in again who has lost the second factor; shuts
 * a member out. Without arguments lists the members.
 */
@Singleton
class StaffCommand implements OperatorCommand {
    private static final String CREATE = "--create";
    private static final String NAME = "--name";
    private static final String DOCUMENT = "--document";
    private static final String DUTIES = "--duties";
    private static final String RESET = "--reset";
    private static final String DISABLE = "--disable";

    private final OperatorDatabase database;
    private final InitialPasswords initialPasswords;
    private final Passwords passwords;
    private final StaffTable table;
    private final StaffConfig config;
    private final Clock clock;

    StaffCommand(
            OperatorDatabase database,
            InitialPasswords initialPasswords,
            Passwords passwords,
            StaffTable table,
            StaffConfig config,
            Clock clock) {
        this.database = database;
        this.initialPasswords = initialPasswords;
        this.passwords = passwords;
        this.table = table;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "staff";
    }

    @Override
    public String usage() {
        return "staff [--create USER --name NAME --document NUMBER [--duties A,B+] | --reset USER | --disable USER]   "
                + "make a member of the staff (usual: STAFF_ADMIN), give a new password and second factor, shut out; "
                + "without arguments list them";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) throws SQLException {
        Options options = Options.of(arguments, Set.of(CREATE, NAME, DOCUMENT, DUTIES, RESET, DISABLE));
        try (Connection connection = database.open()) {
            if (options.value(CREATE).isPresent()) {
                create(connection, options, out);
            } else if (options.value(RESET).isPresent()) {
                reset(connection, options.value(RESET).get(), out);
            } else if (options.value(DISABLE).isPresent()) {
                disable(connection, options.value(DISABLE).get(), out);
            } else {
                table.lines(connection).forEach(out::println);
            }
            connection.commit();
        }
        return 0;
    }

    private void create(Connection connection, Options options, PrintStream out) throws SQLException {
        String username = options.value(CREATE).orElseThrow();
        if (!Credentials.isUsername(username)) {
            throw new IllegalArgumentException("Not a user name: " + username);
        }
        List<GivenDuty> duties = duties(options.value(DUTIES).orElse(Duty.STAFF_ADMIN.name()));
        String password = initialPasswords.random(username);
        UUID id = table.enter(
                connection,
                new NewMember(
                        username,
                        required(options, NAME),
                        required(options, DOCUMENT),
                        null,
                        passwords.hashNow(password),
                        clock.instant().plus(config.initialPassword()),
                        null));
        for (GivenDuty given : duties) {
            table.give(connection, id, given.duty(), given.mayConfirm());
        }
        out.println("Made. Initial password, shown once: " + password);
    }

    private static List<GivenDuty> duties(String named) {
        List<GivenDuty> duties =
                Arrays.stream(named.split(",", -1)).map(GivenDuty::of).toList();
        List<Duty> all = duties.stream().map(GivenDuty::duty).toList();
        try {
            all.forEach(duty -> DutyRules.requireTogether(all, duty));
        } catch (DomainException e) {
            throw new IllegalArgumentException("An auditor has no other duty", e);
        }
        return duties;
    }

    private void reset(Connection connection, String username, PrintStream out) throws SQLException {
        String password = initialPasswords.random(username);
        try (PreparedStatement update = connection.prepareStatement(
                "update staff set password_hash = ?, must_change_password = true, password_expires_at = ?, "
                        + "totp_secret = null, version = version + 1 where username = ?")) {
            update.setString(1, passwords.hashNow(password));
            update.setObject(2, OffsetDateTime.now(clock).plus(config.initialPassword()));
            update.setString(3, username);
            requireOne(update.executeUpdate(), username);
        }
        table.endSessions(connection, username);
        out.println("The second factor is to be enrolled anew. Initial password, shown once: " + password);
    }

    private void disable(Connection connection, String username, PrintStream out) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update staff set state = 'DISABLED', version = version + 1 where username = ?")) {
            update.setString(1, username);
            requireOne(update.executeUpdate(), username);
        }
        table.endSessions(connection, username);
        out.println("Shut out.");
    }

    private static String required(Options options, String name) {
        return options.value(name).orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
    }

    private static void requireOne(int changed, String username) {
        if (changed != 1) {
            throw new IllegalArgumentException("Nobody is called " + username);
        }
    }
}
