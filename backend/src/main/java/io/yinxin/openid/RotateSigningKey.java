package io.yinxin.openid;

import com.nimbusds.jose.jwk.ECKey;
import io.yinxin.platform.data.ColumnCipher;
import io.yinxin.platform.operator.OperatorCommand;
import io.yinxin.platform.operator.OperatorDatabase;
import jakarta.inject.Singleton;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Puts a new signing key in the old one's place: published at once, signing after the lead, so that every application
 * has read it by then. After a theft there is no time for that: {@code now}.
 */
@Singleton
class RotateSigningKey implements OperatorCommand {
    private final OperatorDatabase database;
    private final ColumnCipher cipher;
    private final Clock clock;
    private final OpenIdConfig config;

    RotateSigningKey(OperatorDatabase database, ColumnCipher cipher, Clock clock, OpenIdConfig config) {
        this.database = database;
        this.cipher = cipher;
        this.clock = clock;
        this.config = config;
    }

    @Override
    public String name() {
        return "rotate-signing-key";
    }

    @Override
    public String usage() {
        return "rotate-signing-key [now]    a new key for tokens; with now the old ones are gone at once";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) throws SQLException {
        boolean atOnce = arguments.equals(List.of("now"));
        if (!atOnce && !arguments.isEmpty()) {
            throw new IllegalArgumentException("Not understood: " + arguments);
        }
        ECKey key = SigningKeys.make();
        OffsetDateTime now = OffsetDateTime.now(clock);
        OffsetDateTime signsFrom = atOnce ? now : now.plus(config.keyLead());
        try (Connection connection = database.open()) {
            if (atOnce) {
                forget(connection);
            }
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into openid_key (kid, position, public_key, private_key, created_at, signs_from) "
                            + "select ?, coalesce(max(position), 0) + 1, ?, ?, ?, ? from openid_key")) {
                insert.setString(1, key.getKeyID());
                insert.setString(2, key.toPublicJWK().toJSONString());
                insert.setBytes(3, cipher.encrypt(key.toJSONString()));
                insert.setObject(4, now);
                insert.setObject(5, signsFrom);
                insert.executeUpdate();
            }
            connection.commit();
        }
        out.printf("Key %s signs from %s on.%n", key.getKeyID(), signsFrom);
        return 0;
    }

    /** What a thief may have signed must not be accepted a minute longer. */
    private static void forget(Connection connection) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from openid_key")) {
            delete.executeUpdate();
        }
    }
}
