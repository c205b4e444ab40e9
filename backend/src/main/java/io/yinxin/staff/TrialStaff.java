package io.yinxin.staff;

import io.quarkus.runtime.StartupEvent;
import io.yinxin.platform.crypto.Passwords;
import io.yinxin.platform.operator.OperatorDatabase;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the members a trial names in its settings, if they are not there yet. Their passwords and secrets are known to
 * whoever started the trial, hence never in production.
 */
@Singleton
class TrialStaff {
    private final StaffConfig config;
    private final OperatorDatabase database;
    private final StaffTable table;
    private final Passwords passwords;
    private final boolean production;

    TrialStaff(
            StaffConfig config,
            OperatorDatabase database,
            StaffTable table,
            Passwords passwords,
            @ConfigProperty(name = "yinxin.site.production", defaultValue = "true") boolean production) {
        this.config = config;
        this.database = database;
        this.table = table;
        this.passwords = passwords;
        this.production = production;
    }

    /** At the start, which may wait, before the first request. */
    void atStart(@Observes @Priority(2) StartupEvent start) throws SQLException {
        if (config.trial().isEmpty()) {
            return;
        }
        if (production) {
            throw new IllegalStateException("yinxin.staff.trial names members of the staff whose passwords stand in "
                    + "the settings; a production server does not start with them. Use the command staff.");
        }
        try (Connection connection = database.open()) {
            for (StaffConfig.Trial trial : config.trial()) {
                if (!table.exists(connection, trial.username())) {
                    enter(connection, trial);
                }
            }
            connection.commit();
        }
    }

    private void enter(Connection connection, StaffConfig.Trial trial) throws SQLException {
        UUID id = table.enter(
                connection,
                new NewMember(
                        trial.username(),
                        trial.name(),
                        trial.document(),
                        trial.email().orElse(null),
                        passwords.hashNow(trial.password()),
                        null,
                        trial.secret()));
        for (String named : trial.duties()) {
            GivenDuty duty = GivenDuty.of(named);
            table.give(connection, id, duty.duty(), duty.mayConfirm());
        }
    }
}
