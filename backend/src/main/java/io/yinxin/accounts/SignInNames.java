package io.yinxin.accounts;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.platform.data.BlindIndex;
import io.yinxin.platform.security.UserKind;
import io.yinxin.platform.validation.Contacts;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose account is meant by what was typed: a user name, or the mobile or e-mail of the one account that has switched
 * it on (SGN-12, SGN-13, SGN-51). One statement for all, so that the time tells nothing.
 */
@Singleton
public class SignInNames {
    private static final String COLUMNS = "select id, kind, organisation_id, state, must_change_password, "
            + "mobile_proof_required, "
            // A barred password is nobody's (RCP-15).
            + "password_changed_at, case when password_barred_at is null then password_hash end as password_hash, "
            + "username_origin from account where state <> 'DELETED' and ";

    private final Pool pool;
    private final BlindIndex index;

    SignInNames(Pool pool, BlindIndex index) {
        this.pool = pool;
        this.index = index;
    }

    record Candidate(Credentials credentials, @Nullable String hash, boolean cardName) {}

    /** The account a mobile signs in to, if it does (SGN-13). */
    public Uni<@Nullable Credentials> byMobile(String mobile) {
        return pool.preparedQuery(COLUMNS + "phone_login and mobile_index = any($1)")
                .execute(Tuple.of(mobiles(mobile)))
                .map(SignInNames::first)
                .map(found -> found == null ? null : found.credentials());
    }

    /** A user name is compared exactly, and comes first. */
    Uni<@Nullable Candidate> find(String typed) {
        return pool.preparedQuery(COLUMNS + "(username = $1 or (phone_login and mobile_index = any($2)) "
                        + "or (email_login and email_index = any($3))) order by (username = $1) desc limit 1")
                .execute(Tuple.of(typed, mobiles(typed), emails(typed)))
                .map(SignInNames::first);
    }

    private Buffer[] mobiles(String typed) {
        return digests(IndexedAccountColumns.MOBILE, typed);
    }

    private Buffer[] emails(String typed) {
        return digests(IndexedAccountColumns.EMAIL, Contacts.normaliseEmail(typed));
    }

    private Buffer[] digests(String purpose, String value) {
        return Arrays.stream(index.candidates(purpose, value))
                .map(Buffer::buffer)
                .toArray(Buffer[]::new);
    }

    private static @Nullable Candidate first(RowSet<Row> rows) {
        if (rows.size() == 0) {
            return null;
        }
        Row row = rows.iterator().next();
        UUID organisation = row.getUUID("organisation_id");
        OffsetDateTime changed = row.getOffsetDateTime("password_changed_at");
        Credentials credentials = new Credentials(
                row.getUUID("id"),
                UserKind.valueOf(row.getString("kind")),
                organisation,
                AccountState.valueOf(row.getString("state")),
                row.getBoolean("must_change_password"),
                row.getBoolean("mobile_proof_required"),
                changed == null ? null : changed.toInstant());
        return new Candidate(
                credentials,
                row.getString("password_hash"),
                row.getString("username_origin").equals("CARD"));
    }
}
