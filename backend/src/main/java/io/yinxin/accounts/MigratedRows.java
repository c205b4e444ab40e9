package io.yinxin.accounts;

import io.yinxin.organisations.OrganisationRows;
import io.yinxin.platform.crypto.Passwords;
import io.yinxin.platform.data.ColumnCipher;
import io.yinxin.platform.security.UserKind;
import io.yinxin.platform.validation.IdentityDocumentRules;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes accounts from another system: origin MIGRATED, level NONE, nothing of theirs proven here yet (REG-14). */
@Singleton
class MigratedRows {
    private static final String UNIQUE_VIOLATION = "23505";

    private static final String INSERT = "insert into account (id, kind, username, username_origin, organisation_id, "
            + "holder_name, holder_id_type, holder_id_number, holder_id_index, holder_id_valid_from, "
            + "holder_id_valid_to, mobile, mobile_index, mobile_verified, email, email_index, email_verified, "
            + "password_hash, password_changed_at, must_change_password, phone_login, state, origin, created_at, "
            + "version) values (?, ?, ?, 'CHOSEN', ?, ?, ?, ?, ?, ?, ?, ?, ?, false, ?, ?, false, ?, ?, ?, false, "
            + "'ACTIVE', 'MIGRATED', ?, 0)";

    private final OrganisationRows organisations;
    private final AccountFields fields;
    private final ColumnCipher cipher;
    private final Passwords passwords;
    private final Clock clock;

    MigratedRows(
            OrganisationRows organisations,
            AccountFields fields,
            ColumnCipher cipher,
            Passwords passwords,
            Clock clock) {
        this.organisations = organisations;
        this.fields = fields;
        this.cipher = cipher;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** @param withPassword whether the holder signs in with the password of the other system */
    record Taken(Optional<String> objection, boolean withPassword) {}

    Taken take(Connection connection, MigratedAccount from) throws SQLException {
        String hash = from.passwordHash();
        String kept = hash != null && passwords.isAsStrong(hash) ? hash : null;
        AccountEntity entity = fields.entityOf(account(from, organisation(connection, from)));
        if (from.kind() == UserKind.INDIVIDUAL && isKnown(connection, entity)) {
            return new Taken(Optional.of("the document has an individual account"), kept != null);
        }
        Savepoint before = connection.setSavepoint();
        try {
            insert(connection, entity, kept);
            record(connection, entity);
            return new Taken(Optional.empty(), kept != null);
        } catch (SQLException e) {
            if (!UNIQUE_VIOLATION.equals(e.getSQLState())) {
                throw e;
            }
            connection.rollback(before);
            return new Taken(Optional.of("user name, administrator or operator's document is there already"), false);
        }
    }

    private @Nullable UUID organisation(Connection connection, MigratedAccount from) throws SQLException {
        return from.belongsToOrganisation()
                ? organisations.idOf(
                        connection,
                        Objects.requireNonNull(from.orgKind()),
                        Objects.requireNonNull(from.orgCode()),
                        Objects.requireNonNull(from.uscc()),
                        Objects.requireNonNull(from.orgName()))
                : null;
    }

    private static NewAccount account(MigratedAccount from, @Nullable UUID organisationId) {
        Holder holder = new Holder(
                Objects.requireNonNull(from.name()),
                Objects.requireNonNull(from.idType()),
                IdentityDocumentRules.normaliseNumber(Objects.requireNonNull(from.idNumber())),
                from.from(),
                from.to());
        return new NewAccount(
                Objects.requireNonNull(from.kind()),
                Objects.requireNonNull(from.username()),
                organisationId,
                holder,
                from.mobile(),
                from.email(),
                null,
                AccountOrigin.MIGRATED);
    }

    private static boolean isKnown(Connection connection, AccountEntity entity) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select 1 from account where kind = 'INDIVIDUAL' "
                + "and state <> 'DELETED' and holder_id_type = ? and holder_id_index = ?")) {
            select.setString(1, entity.holderIdType);
            select.setBytes(2, entity.holderIdIndex);
            return select.executeQuery().next();
        }
    }

    private void insert(Connection connection, AccountEntity entity, @Nullable String hash) throws SQLException {
        OffsetDateTime now = OffsetDateTime.now(clock);
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            int n = 0;
            insert.setObject(++n, entity.id);
            insert.setString(++n, entity.kind.name());
            insert.setString(++n, entity.username);
            insert.setObject(++n, entity.organisationId);
            insert.setBytes(++n, encrypted(entity.holderName));
            insert.setString(++n, entity.holderIdType);
            insert.setBytes(++n, encrypted(entity.holderIdNumber));
            insert.setBytes(++n, entity.holderIdIndex);
            insert.setObject(++n, entity.holderIdValidFrom);
            insert.setObject(++n, entity.holderIdValidTo);
            insert.setBytes(++n, encrypted(entity.mobile));
            insert.setBytes(++n, entity.mobileIndex);
            insert.setBytes(++n, encrypted(entity.email));
            insert.setBytes(++n, entity.emailIndex);
            insert.setString(++n, hash);
            insert.setObject(++n, hash == null ? null : now);
            insert.setBoolean(++n, hash == null);
            insert.setObject(++n, now);
            insert.executeUpdate();
        }
    }

    private void record(Connection connection, AccountEntity entity) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into audit_record (at, account_id, actor, client_address, action, "
                        + "subject, details, result, reference) "
                        + "values (?, ?, 'operator', '-', 'REGISTERED', ?, ?, 'OK', '-')")) {
            insert.setObject(1, OffsetDateTime.now(clock));
            insert.setObject(2, entity.id);
            insert.setString(3, entity.organisationId == null ? null : "organisation:" + entity.organisationId);
            insert.setString(4, "{\"kind\":\"" + entity.kind + "\",\"origin\":\"MIGRATED\"}");
            insert.executeUpdate();
        }
    }

    private byte @Nullable [] encrypted(@Nullable String text) {
        return text == null ? null : cipher.encrypt(text);
    }
}
