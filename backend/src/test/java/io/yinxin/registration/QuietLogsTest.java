package io.yinxin.registration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.sandbox.Sandbox;
import io.yinxin.testing.ApiTest;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a registration leaves in the log, with our own loggers at their most talkative. */
@ApiTest
class QuietLogsTest {
    @SuppressWarnings("NullAway.Init")
    Sandbox sandbox;

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Logger root = Logger.getLogger("");
    private final Logger ours = Logger.getLogger("io.yinxin");

    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord record) {
            ExtLogRecord line = ExtLogRecord.wrap(record);
            StringBuilder text = new StringBuilder(String.valueOf(line.getFormattedMessage()));
            for (Throwable thrown = record.getThrown(); thrown != null; thrown = thrown.getCause()) {
                text.append('\n').append(thrown);
            }
            lines.add(text.toString());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        listener.setLevel(Level.ALL);
        root.addHandler(listener);
        ours.setLevel(Level.ALL);
    }

    @AfterEach
    void stopListening() {
        root.removeHandler(listener);
        ours.setLevel(null);
    }

    @Test
    @Tag("GEN-23")
    @DisplayName("Neither a registration that succeeds nor one that is refused leaves personal data in the log")
    void nothingPersonal() {
        Enterprise good = new Enterprise(sandbox);
        String cookie = good.register();
        Enterprise bad = new Enterprise(sandbox)
                .with("legalRepIdNumber", "11010519491231002")
                .with("uscc", "WRONG");
        bad.begin();
        given().header("X-Yinxin-Request", "1")
                .contentType("application/json")
                .body("{\"username\":\"" + good.username() + "\",\"password\":\"" + Enterprise.PASSWORD + "\", broken")
                .post("/api/v1/session");
        ours.info("the end of the test");

        assertThat(lines).contains("the end of the test");
        List<String> personal = List.of(
                good.mobile,
                Enterprise.PASSWORD,
                good.text("legalRepIdNumber"),
                good.text("idNumber"),
                good.text("email"),
                good.text("name"),
                good.text("legalRepName"),
                good.username(),
                bad.mobile,
                bad.text("legalRepIdNumber"),
                bad.text("idNumber"),
                cookie);
        for (String value : personal) {
            assertThat(lines).as("personal data in the log").noneMatch(line -> line.contains(value));
        }
    }
}
