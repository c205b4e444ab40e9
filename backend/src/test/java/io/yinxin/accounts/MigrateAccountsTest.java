package io.yinxin.accounts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.platform.crypto.Passwords;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.Numbers;
import io.yinxin.testing.Reactive;
import io.yinxin.testing.SolvedCaptcha;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts from another system. */
@ApiTest
@Tag("REG-14")
class MigrateAccountsTest {
    private static final String PASSWORD = "Former-Pass-7";

    @Inject
    MigrateAccountsCommand command;

    @Inject
    Passwords passwords;

    @Inject
    Pool pool;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @Test
    @DisplayName("A person with a safe password hash signs in with the former password; level NONE, origin MIGRATED")
    void takesPasswordsOver() throws Exception {
        String username = Numbers.username();
        String hash = Reactive.get(() -> passwords.hash(PASSWORD));
        assertThat(run(individual(username, Numbers.idCard(), hash))).isZero();
        assertThat(account(
                        username,
                        "state = 'ACTIVE' and origin = 'MIGRATED' and real_name_level = 'NONE' "
                                + "and not must_change_password and not mobile_verified"))
                .isTrue();
        signIn(username).then().statusCode(201).body("kind", equalTo("INDIVIDUAL"));
        assertThat(audited(username)).isEqualTo(1);
    }

    @Test
    @DisplayName("Other hashes are not taken over: no password fits until the holder has set a new one")
    void refusesWeakHashes() throws Exception {
        for (String hash : List.of(
                "5f4dcc3b5aa765d61d8327deb882cf99",
                "$2b$10$abcdefghijklmnopqrstuuAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "$argon2id$v=19$m=64,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "$argon2id$v=19$m=99999999,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")) {
            String username = Numbers.username();
            assertThat(run(individual(username, Numbers.idCard(), hash))).isZero();
            assertThat(account(username, "password_hash is null and must_change_password"))
                    .isTrue();
        }
        assertThat(written.toString(StandardCharsets.UTF_8)).contains("1 of them without their password");
    }

    @Test
    @DisplayName("Administrator and operator come with their organisation, which is found again by its code")
    void organisations() throws Exception {
        String orgCode = Numbers.orgCode();
        String administrator = Numbers.username();
        String operator = Numbers.username();
        assertThat(run(member("ENT_ADMIN", administrator, orgCode), member("ENT_OPERATOR", operator, orgCode)))
                .isZero();
        assertThat(account(
                        operator,
                        "organisation_id = (select o.id from organisation o where o.org_code = '" + orgCode + "')"))
                .isTrue();
        assertThat(run(member("ENT_ADMIN", Numbers.username(), orgCode))).isEqualTo(1);
    }

    @Test
    @DisplayName("One wrong line and nothing is taken over; what is printed names lines and fields, no persons")
    void allOrNothing() throws Exception {
        String good = Numbers.username();
        String idCard = Numbers.idCard();
        assertThat(run(individual(good, idCard, null), individual("a b", "110105194912310021", null), "{broken"))
                .isEqualTo(1);
        assertThat(exists(good)).isFalse();
        assertThat(run(individual(good, idCard, null), individual(Numbers.username(), idCard, null)))
                .isEqualTo(1);
        assertThat(exists(good)).isFalse();
        assertThat(written.toString(StandardCharsets.UTF_8))
                .contains("line 2: wrong username, NUMBER", "line 3: no JSON object", "line 2: the document")
                .doesNotContain(idCard, good, "110105194912310021");
    }

    @Test
    @DisplayName("A check says what would happen and changes nothing")
    void checkOnly() throws Exception {
        String username = Numbers.username();
        Path file = file(individual(username, Numbers.idCard(), null));
        assertThat(command.run(List.of("--file", file.toString(), "--check", "yes"), out()))
                .isZero();
        assertThat(written.toString(StandardCharsets.UTF_8)).contains("1 accounts would be taken over");
        assertThat(exists(username)).isFalse();
    }

    private int run(String... lines) throws IOException, SQLException {
        return command.run(List.of("--file", file(lines).toString()), out());
    }

    private Path file(String... lines) throws IOException {
        return Files.writeString(folder.resolve("accounts.jsonl"), String.join("\n", lines));
    }

    private PrintStream out() {
        return new PrintStream(written, true, StandardCharsets.UTF_8);
    }

    private static String individual(String username, String idNumber, @Nullable String hash) {
        return ("{\"kind\":\"INDIVIDUAL\",\"username\":\"%s\",\"name\":\"孙某某\",\"idType\":\"ID_CARD\",\"idNumber\":\"%s\","
                        + "\"idValidFrom\":\"20100101\",\"idValidTo\":\"20200101\",\"mobile\":\"%s\",\"passwordHash\":%s}")
                .formatted(username, idNumber, Numbers.mobile(), hash == null ? "null" : "\"" + hash + "\"");
    }

    private static String member(String kind, String username, String orgCode) {
        return ("{\"kind\":\"%s\",\"username\":\"%s\",\"name\":\"孙某某\",\"idType\":\"ID_CARD\",\"idNumber\":\"%s\","
                        + "\"idValidFrom\":\"20100101\",\"idValidTo\":\"00000000\",\"orgKind\":\"ENTERPRISE\","
                        + "\"orgCode\":\"%s\",\"uscc\":\"%s\",\"orgName\":\"云海旧站有限公司\"}")
                .formatted(kind, username, Numbers.idCard(), orgCode, Numbers.uscc(orgCode));
    }

    private static Response signIn(String username) {
        SolvedCaptcha captcha = SolvedCaptcha.get();
        return given().header("X-Yinxin-Request", "1")
                .contentType("application/json")
                .body(Map.of(
                        "username",
                        username,
                        "password",
                        PASSWORD,
                        "captchaId",
                        captcha.captchaId(),
                        "imageCode",
                        captcha.imageCode()))
                .post("/api/v1/session");
    }

    private boolean exists(String username) {
        return row("select count(*) > 0 from account where username = $1", username)
                .getBoolean(0);
    }

    private boolean account(String username, String condition) {
        return row("select " + condition + " from account where username = $1", username)
                .getBoolean(0);
    }

    private long audited(String username) {
        return row(
                        "select count(*) from audit_record r join account a on a.id = r.account_id "
                                + "where a.username = $1 and r.action = 'REGISTERED'",
                        username)
                .getLong(0);
    }

    private Row row(String sql, String username) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(username))
                .await()
                .indefinitely()
                .iterator()
                .next();
    }
}
