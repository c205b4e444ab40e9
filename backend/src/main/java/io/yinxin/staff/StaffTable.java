package io.yinxin.staff;

import io.yinxin.platform.data.ColumnCipher;
import io.yinxin.platform.data.Ids;
import io.yinxin.platform.security.Duty;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The members on a blocking connection: for commands, and at the start of a trial. */
@Singleton
class StaffTable {
    private final ColumnCipher cipher;
    private final StaffFields fields;
    private final Clock clock;

    StaffTable(ColumnCipher cipher, StaffFields fields, Clock clock) {
        this.cipher = cipher;
        this.fields = fields;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException if the name is taken */
    UUID enter(Connection connection, NewMember member) throws SQLException {
        if (exists(connection, member.username())) {
            throw new IllegalArgumentException("Somebody is called " + member.username() + " already");
        }
        UUID id = Ids.next();
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into staff (id, username, name, id_number, id_index, email, password_hash, "
                        + "must_change_password, password_expires_at, totp_secret, totp_last_step, state, "
                        + "related_orgs, created_at, version) "
                        + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 'ACTIVE', '{}', ?, 0)")) {
            insert.setObject(1, id);
            insert.setString(2, member.username());
            insert.setString(3, member.name());
            insert.setBytes(4, cipher.encrypt(member.idNumber()));
            insert.setBytes(5, fields.documentIndex(member.idNumber()));
            insert.setBytes(6, encrypted(member.email()));
            insert.setString(7, member.passwordHash());
            insert.setBoolean(8, member.passwordExpiresAt() != null);
            insert.setObject(
                    9,
                    member.passwordExpiresAt() == null
                            ? null
                            : member.passwordExpiresAt().atZone(clock.getZone()).toOffsetDateTime());
            insert.setBytes(10, encrypted(member.totpSecret()));
            insert.setObject(11, OffsetDateTime.now(clock));
            insert.executeUpdate();
        }
        return id;
    }

    boolean exists(Connection connection, String username) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select 1 from staff where lower(username) = lower(?)")) {
            select.setString(1, username);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Written down like any other grant; who did it is whoever may run commands here. */
    void give(Connection connection, UUID staffId, Duty duty, boolean mayConfirm) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "with given as (insert into staff_duty (staff_id, duty, may_confirm) values (?, ?, ?)) "
                        + "insert into staff_grant (id, staff_id, duty, may_confirm, withdraw, state, proposed_at, "
                        + "judged_at) values (?, ?, ?, ?, false, 'APPROVED', ?, ?)")) {
            OffsetDateTime now = OffsetDateTime.now(clock);
            insert.setObject(1, staffId);
            insert.setString(2, duty.name());
            insert.setBoolean(3, mayConfirm);
            insert.setObject(4, Ids.next());
            insert.setObject(5, staffId);
            insert.setString(6, duty.name());
            insert.setBoolean(7, mayConfirm);
            insert.setObject(8, now);
            insert.setObject(9, now);
            insert.executeUpdate();
        }
    }

    void endSessions(Connection connection, String username) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update staff_session set ended_at = ?, end_reason = 'DISABLED' "
                        + "where ended_at is null and staff_id = (select id from staff where username = ?)")) {
            update.setObject(1, OffsetDateTime.now(clock));
            update.setString(2, username);
            update.executeUpdate();
        }
    }

    /** Everybody, one a line: name to sign in with, name, state, duties. */
    List<String> lines(Connection connection) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select m.username, m.name, m.state, "
                        + "coalesce(string_agg(d.duty || case when d.may_confirm then '+' else '' end, ',' "
                        + "order by d.duty), '-') as duties from staff m left join staff_duty d on d.staff_id = m.id "
                        + "group by m.id order by m.username");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                lines.add(String.join(
                        "  ",
                        rows.getString("username"),
                        rows.getString("name"),
                        rows.getString("state"),
                        rows.getString("duties")));
            }
        }
        return lines;
    }

    private byte @Nullable [] encrypted(@Nullable String text) {
        return text == null ? null : cipher.encrypt(text);
    }
}
