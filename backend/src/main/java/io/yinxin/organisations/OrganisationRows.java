package io.yinxin.organisations;

import io.yinxin.platform.data.Ids;
import io.yinxin.platform.validation.Names;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;

/** For operators' commands that bring organisations from elsewhere: level NONE, legal representative unknown. */
@Singleton
public class OrganisationRows {
    private final Clock clock;

    OrganisationRows(Clock clock) {
        this.clock = clock;
    }

    /** The organisation on record under that code, as it is; else the one stated. In the connection's transaction. */
    public UUID idOf(Connection connection, String kind, String orgCode, String uscc, String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select id from organisation where org_code = ?")) {
            select.setString(1, orgCode);
            try (ResultSet known = select.executeQuery()) {
                return known.next() ? known.getObject(1, UUID.class) : insert(connection, kind, orgCode, uscc, name);
            }
        }
    }

    private UUID insert(Connection connection, String kind, String orgCode, String uscc, String name)
            throws SQLException {
        UUID id = Ids.next();
        try (PreparedStatement insert = connection.prepareStatement("insert into organisation (id, kind, org_code, "
                + "uscc, name, real_name_level, real_name_methods, created_at, version) "
                + "values (?, ?, ?, ?, ?, 'NONE', '{}', ?, 0)")) {
            insert.setObject(1, id);
            insert.setString(2, kind);
            insert.setString(3, orgCode);
            insert.setString(4, uscc);
            insert.setString(5, Names.normaliseOrganisation(name));
            insert.setObject(6, OffsetDateTime.now(clock));
            insert.executeUpdate();
            return id;
        }
    }
}
