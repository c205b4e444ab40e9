package io.yinxin.staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.staff.StaffPeople.Member;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.Numbers;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ApiTest
@Tag("RVW-05")
class StaffCommandTest {
    private static final Pattern PASSWORD = Pattern.compile("shown once: (\\S{12})");

    @Inject
    StaffCommand command;

    @Inject
    StaffPeople staff;

    @Inject
    Pool pool;

    /** All tests come from one address, whose failures would add up (GEN-36). */
    @BeforeEach
    void forgetFailuresOfAddress() {
        pool.query("delete from platform_throttle").execute().await().indefinitely();
    }

    @Test
    @DisplayName("The first administrator is made with a password of one use, and enrols a second factor with it")
    void create() throws SQLException {
        String username = Numbers.username();
        String printed = run("--create", username, "--name", "李雷", "--document", "P20000001");
        signIn(username, passwordIn(printed))
                .statusCode(200)
                .body("mustChangePassword", equalTo(true))
                .body("otpauthUri", notNullValue());
        signIn(username, "Wrong-Pass-12").statusCode(422);
        assertThat(run()).containsPattern(username + "  李雷  ACTIVE  STAFF_ADMIN\\R");
        Row grant = row("select state, proposed_by, judged_by from staff_grant where staff_id = $1", username);
        assertThat(grant.getString("state")).isEqualTo("APPROVED");
        assertThat(grant.getUUID("judged_by")).isNull();
        Row stored =
                row("select encode(id_number, 'escape') || password_hash as all from staff where id = $1", username);
        assertThat(stored.getString("all")).doesNotContain("P20000001", passwordIn(printed));
    }

    @Test
    @DisplayName("Duties can be given at once, with the mark to confirm; an auditor has no other")
    @Tag("RVW-70")
    void duties() throws SQLException {
        String username = Numbers.username();
        run(
                "--create",
                username,
                "--name",
                "韩梅",
                "--document",
                "P20000002",
                "--duties",
                "SUPERVISOR,RECOVERY_REVIEWER+");
        assertThat(run()).containsPattern(username + "  韩梅  ACTIVE  RECOVERY_REVIEWER\\+,SUPERVISOR\\R");
        String other = Numbers.username();
        refused(
                "auditor",
                "--create",
                other,
                "--name",
                "周敏",
                "--document",
                "P20000003",
                "--duties",
                "AUDITOR,SUPERVISOR");
        refused("CLEANER", "--create", other, "--name", "周敏", "--document", "P20000003", "--duties", "CLEANER");
        assertThat(run()).doesNotContain(other);
    }

    @Test
    @DisplayName("Nothing is half made: a taken or impossible name, a missing document, a member there is not")
    void mistakes() throws SQLException {
        String username = Numbers.username();
        String taken = staff.having().username();
        refused("already", "--create", taken.toUpperCase(Locale.ROOT), "--name", "周敏", "--document", "P1");
        refused("Not a user name", "--create", "a b", "--name", "周敏", "--document", "P20000004");
        refused("--document is missing", "--create", username, "--name", "周敏");
        refused("Nobody is called", "--reset", username);
        refused("Nobody is called", "--disable", username);
        refused("Not understood", "--delete", taken);
        assertThat(run()).doesNotContain(username);
    }

    @Test
    @Tag("RVW-01")
    @DisplayName("A reset gives a new password, forgets the second factor and ends the sessions")
    void reset() throws SQLException {
        Member member = staff.having("SUPERVISOR");
        session(member).statusCode(200);
        String printed = run("--reset", member.username());
        session(member).statusCode(401);
        signIn(member.username(), StaffPeople.PASSWORD).statusCode(422);
        signIn(member.username(), passwordIn(printed)).statusCode(200).body("otpauthUri", notNullValue());
    }

    @Test
    @DisplayName("Who is shut out is so at once, and stays in the list")
    void disable() throws SQLException {
        Member member = staff.having("SUPERVISOR");
        run("--disable", member.username());
        session(member).statusCode(401);
        signIn(member.username(), StaffPeople.PASSWORD).statusCode(422);
        assertThat(run()).containsPattern(member.username() + "  \\S+  DISABLED  SUPERVISOR\\R");
    }

    private String run(String... arguments) throws SQLException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);
        assertThat(command.run(List.of(arguments), out)).isZero();
        return written.toString(StandardCharsets.UTF_8);
    }

    /** The runner of commands turns it into status 2 and the usage. */
    private void refused(String why, String... arguments) {
        assertThatThrownBy(() -> run(arguments))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    private static String passwordIn(String printed) {
        Matcher found = PASSWORD.matcher(printed);
        assertThat(found.find()).as(printed).isTrue();
        return found.group(1);
    }

    private static ValidatableResponse signIn(String username, String password) {
        return given().header("X-Yinxin-Request", "1")
                .contentType("application/json")
                .body(Map.of("username", username, "password", password))
                .post("/api/v1/staff/session")
                .then();
    }

    private static ValidatableResponse session(Member member) {
        return member.request().get("/api/v1/staff/session").then();
    }

    private Row row(String sql, String username) {
        return pool.preparedQuery(sql.replace("$1", "(select id from staff where username = $1)"))
                .execute(Tuple.of(username))
                .await()
                .indefinitely()
                .iterator()
                .next();
    }
}
