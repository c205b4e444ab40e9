package io.yinxin.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.platform.operator.OperatorDatabase;
import io.yinxin.testing.ApiTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What every request asks is found by an index, and costs with 100,000 organisations what it costs with 100. */
@ApiTest
class QueryPlansTest {
    private static final Pattern COST = Pattern.compile("cost=[0-9.]+\\.\\.([0-9.]+)");
    private static final String ANALYZE =
            "analyze organisation, account, session, card_binding, card_kept, card_challenge, certificate_ocsp, "
                    + "account_real_name, permission_grant, upgrade";
    private static final int FEW = 100;
    private static final int MANY = 100_000;

    /** Where a look-up may not read more than this many pages, however long the table. */
    private static final double MOST_COST = 60;

    @Inject
    OperatorDatabase database;

    private static Map<String, String> lookUps() {
        Map<String, String> lookUps = new LinkedHashMap<>();
        lookUps.put(
                "sign-in",
                "select id from account where state <> 'DELETED' and (username = 'filler77' "
                        + "or (phone_login and mobile_index = any(array[sha256('n77'::bytea)])) "
                        + "or (email_login and email_index = any(array[sha256('n77'::bytea)]))) "
                        + "order by (username = 'filler77') desc limit 1");
        lookUps.put(
                "sign-in by mobile",
                "select id from account where state <> 'DELETED' and phone_login "
                        + "and mobile_index = any(array[sha256('m77'::bytea)])");
        lookUps.put(
                "own sessions",
                "select id from session where account_id = " + id(77)
                        + " and ended_at is null order by opened_at desc");
        lookUps.put("user name free", "select 1 from account where lower(username) = 'filler77'");
        lookUps.put(
                "administrator",
                "select 1 from account where organisation_id = " + id(77)
                        + " and kind = 'ENT_ADMIN' and state <> 'DELETED'");
        lookUps.put("account by mobile", "select id from account where mobile_index = sha256('m77'::bytea)");
        lookUps.put("account by e-mail", "select id from account where email_index = sha256('e77'::bytea)");
        lookUps.put(
                "operator's document",
                "select id from account where organisation_id = " + id(77)
                        + " and holder_id_type = 'ID_CARD' and holder_id_index = sha256('d77'::bytea)");
        lookUps.put("session", "select * from session where token_digest = sha256('t77'::bytea)");
        lookUps.put(
                "previous sign-in",
                "select opened_at from session where account_id = " + id(77)
                        + " and opened_at < now() order by opened_at desc limit 1");
        lookUps.put("organisation by uscc", "select * from organisation where uscc = 'U00000077'");
        lookUps.put("organisation by code", "select * from organisation where org_code = 'C00000077'");
        lookUps.put("card of account", "select * from card_binding where account_id = " + id(77));
        lookUps.put("account of card", "select * from card_binding where card_no = 'K77'");
        lookUps.put(
                "cards that end",
                "select account_id from card_binding where valid_to < now() + interval '7 days' "
                        + "and (warned_days is null or warned_days > 7) order by valid_to");
        lookUps.put("card was kept", "select count(*) from card_kept where card_no = 'K77' and account_id = " + id(77));
        lookUps.put(
                "card challenge",
                "select id from card_challenge where binding = sha256('b77'::bytea) and purpose = 'LOGIN' "
                        + "and account_id is not distinct from null order by expires_at desc, id desc limit 1");
        String operators = " from account where organisation_id = " + id(77)
                + " and kind = 'ENT_OPERATOR' and state <> 'DELETED' ";
        lookUps.put("operators, newest", "select id" + operators + "order by created_at desc, id desc limit 10");
        lookUps.put(
                "operators, user name",
                "select id" + operators
                        + "and strpos(lower(username), 'op') > 0 order by lower(username), id limit 10");
        lookUps.put("operators, how many", "select count(*)" + operators);
        lookUps.put(
                "any operator bound",
                "select 1 from organisation o join card_binding b on b.org_code = o.org_code "
                        + "join account a on a.id = b.account_id where o.id = " + id(77)
                        + " and a.organisation_id = o.id and a.kind = 'ENT_OPERATOR' and a.state <> 'DELETED' limit 1");
        lookUps.put(
                "last sign-in",
                "select s.opened_at from unnest(array[" + id(77) + "]) as a (id) cross join lateral "
                        + "(select opened_at from session where account_id = a.id order by opened_at desc limit 1) s");
        lookUps.put("permissions", "select * from permission_grant where account_id = " + operator(77));
        lookUps.put(
                "upgrades that wait",
                "select * from upgrade where organisation_id = " + id(77) + " and state = 'APPLIED' "
                        + "and applied_at > now() - interval '30 days' order by applied_at");
        lookUps.put(
                "responder's answer",
                "select status from certificate_ocsp where issuer = sha256('filler'::bytea) and serial = 's77' "
                        + "and usable_until > now() and status = 'GOOD'");
        lookUps.put(
                "proofs of a person",
                "select * from account_real_name where account_id = " + id(77)
                        + " and organisation_id is null order by proven_at desc, id desc limit 50");
        lookUps.put(
                "proofs of organisation",
                "select * from account_real_name where organisation_id = " + id(77)
                        + " order by proven_at desc, id desc limit 50");
        lookUps.put(
                "proofs by cards",
                "select * from account_real_name where ended_at is null and card_no is not null and id > " + id(77)
                        + " order by id limit 100");
        lookUps.put(
                "ended ID cards",
                "select id from account_real_name where ended_at is null and document_ends < current_date - 90 "
                        + "order by id limit 5000");
        return lookUps;
    }

    @Test
    void lookUpsUseIndexesHoweverManyOrganisationsThereAre() throws SQLException {
        try (Connection connection = database.open()) {
            try {
                fill(connection, 1, FEW);
                Map<String, Double> few = costs(connection, false);
                fill(connection, FEW + 1, MANY);
                Map<String, Double> many = costs(connection, true);
                System.out.println("Planner's cost of a look-up with 100 and 100,000 organisations:");
                few.forEach((name, cost) -> System.out.printf("  %-22s %8.2f %8.2f%n", name, cost, many.get(name)));
                assertThat(many.values()).allMatch(cost -> cost < MOST_COST);
            } finally {
                connection.rollback();
                execute(connection, ANALYZE);
                connection.commit();
            }
        }
    }

    /** All in a transaction that is rolled back: other tests see nothing of it. */
    private static void fill(Connection connection, int from, int to) throws SQLException {
        String rows = " from generate_series(" + from + ", " + to + ") i";
        execute(
                connection,
                "insert into organisation (id, kind, org_code, uscc, name, legal_rep_name, legal_rep_id_type, "
                        + "legal_rep_id_number, legal_rep_id_number_index, real_name_level, real_name_methods, "
                        + "created_at, version) select " + id("i")
                        + ", 'ENTERPRISE', 'C' || lpad(i::text, 8, '0'), 'U' || lpad(i::text, 8, '0'), "
                        + "'测试用企业' || i, decode(repeat('00', 40), 'hex'), 'ID_CARD', decode(repeat('00', 50), 'hex'), "
                        + "sha256(('l' || i)::bytea), 'NONE', '{}', now(), 0" + rows);
        execute(
                connection,
                "insert into account (id, kind, username, username_origin, organisation_id, holder_name, "
                        + "holder_id_type, holder_id_number, holder_id_index, mobile, mobile_index, mobile_verified, "
                        + "email, email_index, email_verified, password_hash, must_change_password, phone_login, state, "
                        + "origin, created_at, version) select " + id("i") + ", 'ENT_ADMIN', 'filler' || i, 'CHOSEN', "
                        + id("i") + ", decode(repeat('00', 40), 'hex'), 'ID_CARD', decode(repeat('00', 50), 'hex'), "
                        + "sha256(('d' || i)::bytea), decode(repeat('00', 40), 'hex'), sha256(('m' || i)::bytea), true, "
                        + "decode(repeat('00', 50), 'hex'), sha256(('e' || i)::bytea), false, repeat('x', 97), false, "
                        + "false, 'ACTIVE', 'SELF', now(), 0" + rows);
        execute(
                connection,
                "insert into session (id, token_digest, account_id, kind, organisation_id, method, "
                        + "must_change_password, opened_at, last_seen_at, expires_at, client_address, user_agent) select "
                        + id("i") + ", sha256(('t' || i)::bytea), " + id("i") + ", 'ENT_ADMIN', " + id("i")
                        + ", 'PASSWORD', false, now(), now(), now() + interval '12 hours', '192.0.2.7', 'a test'"
                        + rows);
        fillCards(connection, rows);
        execute(
                connection,
                "insert into account_real_name (id, account_id, organisation_id, method, level, proven_at, card_no, "
                        + "document_ends, version) select " + id("i") + ", " + id("i") + ", " + id("i")
                        + ", case i % 2 when 0 then 'CARD' else 'REGISTRATION' end, 'MEDIUM', now(), "
                        + "case i % 2 when 0 then 'K' || i end, case i % 2 when 1 then current_date + i % 3000 end, 0"
                        + rows);
        fillOperators(connection, rows);
        execute(connection, ANALYZE);
    }

    private static void fillCards(Connection connection, String rows) throws SQLException {
        execute(
                connection,
                "insert into card_binding (account_id, card_no, kind, medium, holder_name, holder_id_type, "
                        + "holder_id_number, org_name, uscc, org_code, cert_serial, issuer, valid_from, valid_to, bound_at, "
                        + "version) select " + id("i")
                        + ", 'K' || i, 'LEGAL', 'IC_CARD', decode(repeat('00', 40), 'hex'), "
                        + "'ID_CARD', decode(repeat('00', 50), 'hex'), '测试用企业' || i, 'U' || i, 'C' || i, 's' || i, "
                        + "'CN=Filler', now(), now() + make_interval(hours => i::int), now(), 0" + rows);
        execute(
                connection,
                "insert into card_kept (card_no, account_id, kept_at) select 'K' || i, " + id("i") + ", now()" + rows);
        execute(
                connection,
                "insert into card_challenge (id, binding, purpose, challenge, expires_at) select " + id("i")
                        + ", sha256(('b' || i)::bytea), 'LOGIN', 'filler' || i, now()" + rows);
        execute(
                connection,
                "insert into certificate_ocsp (issuer, serial, status, this_update, usable_until) select "
                        + "sha256('filler'::bytea), 's' || i, 'GOOD', now(), now() + interval '1 hour'" + rows);
    }

    /** One each, bound to a card, with permissions; and one individual each who wants to become one. */
    private static void fillOperators(Connection connection, String rows) throws SQLException {
        execute(
                connection,
                "insert into account (id, kind, username, username_origin, organisation_id, holder_name, "
                        + "holder_id_type, holder_id_number, holder_id_index, mobile_verified, email_verified, "
                        + "must_change_password, phone_login, state, origin, created_at, version) select "
                        + operator("i") + ", 'ENT_OPERATOR', 'fillerop' || i, 'CHOSEN', " + id("i")
                        + ", decode(repeat('00', 40), 'hex'), 'ID_CARD', decode(repeat('00', 50), 'hex'), "
                        + "sha256(('o' || i)::bytea), false, false, false, false, 'ACTIVE', 'SELF', now(), 0" + rows);
        execute(
                connection,
                "insert into card_binding (account_id, card_no, kind, medium, holder_name, holder_id_type, "
                        + "holder_id_number, org_name, uscc, org_code, cert_serial, issuer, valid_from, valid_to, bound_at, "
                        + "version) select " + operator("i")
                        + ", 'KO' || i, 'OPERATOR', 'IC_CARD', decode(repeat('00', 40), 'hex'), "
                        + "'ID_CARD', decode(repeat('00', 50), 'hex'), '测试用企业' || i, 'U' || i, "
                        + "'C' || lpad(i::text, 8, '0'), 's' || i, 'CN=Filler', now(), now() + make_interval(hours => (1000000 + i)::int), now(), 0"
                        + rows);
        execute(
                connection,
                "insert into permission_grant (account_id, organisation_id, permissions, roles, version) select "
                        + operator("i") + ", " + id("i") + ", '{}', '{}', 0" + rows);
        execute(
                connection,
                "insert into upgrade (id, account_id, organisation_id, state, applied_at, version) select " + id("i")
                        + ", " + operator("i") + ", " + id("i") + ", 'APPLIED', now(), 0" + rows);
    }

    private static Map<String, Double> costs(Connection connection, boolean indexed) throws SQLException {
        Map<String, Double> costs = new LinkedHashMap<>();
        for (Map.Entry<String, String> lookUp : lookUps().entrySet()) {
            String plan = plan(connection, lookUp.getValue());
            if (indexed) {
                assertThat(plan).as(lookUp.getKey()).contains("Index").doesNotContain("Seq Scan");
            }
            Matcher cost = COST.matcher(plan);
            assertThat(cost.find()).as(plan).isTrue();
            costs.put(lookUp.getKey(), Double.valueOf(cost.group(1)));
        }
        return costs;
    }

    private static String plan(Connection connection, String query) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("explain " + query)) {
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (Statement runner = connection.createStatement()) {
            runner.execute(statement);
        }
    }

    private static String id(int n) {
        return id(Integer.toString(n));
    }

    private static String operator(int n) {
        return operator(Integer.toString(n));
    }

    private static String operator(String n) {
        return id(n + " + 500000000000");
    }

    /** Ids that no other test has. */
    private static String id(String n) {
        return "('00000000-0000-7000-8000-' || lpad((" + n + ")::text, 12, '0'))::uuid";
    }
}
