package io.yinxin.staff;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import io.yinxin.platform.crypto.Passwords;
import io.yinxin.platform.operator.OperatorDatabase;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Makes members of the staff for tests, each with data of its own. */
@Singleton
public class StaffPeople {
    static final String PASSWORD = "Right-Pass-9";

    private final AtomicInteger number = new AtomicInteger();
    private final OperatorDatabase database;
    private final StaffTable table;
    private final StaffSessions sessions;
    private final Passwords passwords;

    StaffPeople(OperatorDatabase database, StaffTable table, StaffSessions sessions, Passwords passwords) {
        this.database = database;
        this.table = table;
        this.sessions = sessions;
        this.passwords = passwords;
    }

    /** Somebody on the staff. @param token of a session; @param secret base32, of the second factor */
    public record Member(UUID staffId, String username, String name, String document, String secret, String token) {
        /** A request as the page would make it. */
        public RequestSpecification request() {
            return RestAssured.given()
                    .cookie("yinxin-staff", token)
                    .header("X-Yinxin-Request", "1")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .contentType("application/json");
        }

        public String codeAt(Instant moment) {
            return Totp.codeOf(secret, moment);
        }
    }

    /** Signed in. @param duties with {@code +} where the member may confirm */
    public Member having(String... duties) {
        return member(null, Totp.newSecret(), null, duties);
    }

    /** Signed in; with an address for reminders. */
    public Member reachable(String email, String... duties) {
        return member(null, Totp.newSecret(), email, duties);
    }

    /** A second account of the same natural person, signed in. */
    public Member again(Member person, String... duties) {
        return member(person.document(), Totp.newSecret(), null, duties);
    }

    Member member(@Nullable String sameDocument, @Nullable String secret, @Nullable String email, String... duties) {
        int n = number.incrementAndGet();
        String username = "staff%06d".formatted(n);
        String name = "审核" + n;
        String document = sameDocument == null ? "S%012d".formatted(n) : sameDocument;
        UUID id = entered(username, name, document, email, secret, duties);
        String token = sessions.open(id, "192.0.2.9", "a test").await().indefinitely();
        return new Member(id, username, name, document, String.valueOf(secret), token);
    }

    private UUID entered(
            String username,
            String name,
            String document,
            @Nullable String email,
            @Nullable String secret,
            String... duties) {
        Instant initial = secret == null ? Instant.now().plusSeconds(86_400) : null;
        try (Connection connection = database.open()) {
            UUID id = table.enter(
                    connection,
                    new NewMember(username, name, document, email, passwords.hashNow(PASSWORD), initial, secret));
            for (String duty : duties) {
                GivenDuty given = GivenDuty.of(duty);
                table.give(connection, id, given.duty(), given.mayConfirm());
            }
            connection.commit();
            return id;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
