package io.yinxin.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.accounts.OperatorFilter;
import io.yinxin.accounts.OperatorOrder;
import io.yinxin.accounts.OperatorSearch;
import io.yinxin.accounts.Profile;
import io.yinxin.platform.data.ColumnCipher;
import io.yinxin.platform.operator.OperatorDatabase;
import io.yinxin.platform.web.PageOf;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.People;
import io.yinxin.testing.Person;
import io.yinxin.testing.Reactive;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The list of an organisation with 10,000 operators among other accounts; {@code -Doperators.others=1000000} for as many as
 * bench.md tells of.
 */
@ApiTest
class OperatorSearchTest {
    private static final int OPERATORS = 10_000;
    private static final int OTHERS = Integer.getInteger("operators.others", 20_000);
    /** Far above what it takes, far below what reading all accounts would. */
    private static final long MOST_MILLIS = 2_000;

    @Inject
    People people;

    @Inject
    OperatorSearch search;

    @Inject
    ColumnCipher cipher;

    @Inject
    OperatorDatabase database;

    UUID organisation;

    @BeforeEach
    void fill() throws SQLException {
        Person administrator = people.anAdministrator();
        organisation = administrator.organisationId();
        UUID elsewhere = people.anAdministrator().organisationId();
        try (Connection connection = database.open()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(insert("fillother", "'" + elsewhere + "'") + OTHERS + ") i");
                statement.execute(insert("filloper", "'" + organisation + "'") + OPERATORS + ") i");
            }
            try (PreparedStatement name =
                    connection.prepareStatement("update account set holder_name = ? where username = ?")) {
                for (int n = 1; n <= OPERATORS; n++) {
                    name.setBytes(1, cipher.encrypt((n % 100 == 0 ? "欧阳" : "李某") + (char) ('一' + n % 5000)));
                    name.setString(2, "filloper" + n);
                    name.addBatch();
                }
                name.executeBatch();
            }
            connection.commit();
            try (Statement statement = connection.createStatement()) {
                statement.execute("analyze account");
            }
            connection.commit();
        }
    }

    @AfterEach
    void empty() throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from account where username like 'filloper%' or username like 'fillother%'");
            connection.commit();
            statement.execute("analyze account");
            connection.commit();
        }
    }

    @Test
    @Tag("OPR-03")
    @DisplayName("Ten thousand operators are listed, counted and searched in one organisation's time")
    void tenThousand() {
        measured("first page", new OperatorFilter(null, null), 1, OPERATORS);
        measured("last page", new OperatorFilter(null, null), OPERATORS / 10, OPERATORS);
        measured("part of user name", new OperatorFilter("per77", null), 1, 111);
        measured("part of name", new OperatorFilter(null, "欧阳"), 1, 100);
        measured("one character", new OperatorFilter(null, "李"), 1, 9_900);
        measured("both", new OperatorFilter("per9900", "欧"), 1, 1);
        measured("nobody", new OperatorFilter(null, "无此人"), 1, 0);
    }

    private void measured(String what, OperatorFilter filter, int page, long total) {
        long best = Long.MAX_VALUE;
        for (int n = 0; n < 5; n++) {
            long start = System.nanoTime();
            PageOf<Profile> found =
                    Reactive.get(() -> search.page(organisation, filter, OperatorOrder.NEWEST, page, 10));
            best = Math.min(best, System.nanoTime() - start);
            assertThat(found.total()).as(what).isEqualTo(total);
            assertThat(found.items()).as(what).hasSize((int) Math.min(10, total));
        }
        System.out.printf("  %-18s %8.1f ms%n", what, best / 1e6);
        assertThat(best / 1_000_000).as(what).isLessThan(MOST_MILLIS);
    }

    private static String insert(String prefix, String organisation) {
        return "insert into account (id, kind, username, username_origin, organisation_id, holder_id_type, "
                + "holder_id_number, holder_id_index, mobile_verified, email_verified, must_change_password, "
                + "phone_login, state, origin, created_at, version) select gen_random_uuid(), 'ENT_OPERATOR', '"
                + prefix + "' || i, 'CHOSEN', " + organisation + ", 'ID_CARD', null, sha256(('" + prefix
                + "' || i)::bytea), false, false, false, false, 'ACTIVE', 'SELF', "
                + "now() - i * interval '1 second', 0 from generate_series(1, ";
    }
}
