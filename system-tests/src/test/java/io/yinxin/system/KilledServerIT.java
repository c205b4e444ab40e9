package io.yinxin.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server dies in the middle of 200 registrations. What it has acknowledged stays; nothing is half done. */
@Tag("REG-08")
class KilledServerIT {
    private static final int APPLICANTS = 200;
    private static final int ACKNOWLEDGED_AT_DEATH = 80;

    /** Hashing is the slowest step, before which the first ones queue; so that others are on the steps before it. */
    private static final int LATECOMERS = 80;

    private static final int ACKNOWLEDGED_WHEN_LATECOMERS_START = 20;

    /** The gateway and the phones, which live on when the product dies. */
    private final Sandbox outside = Sandbox.start(0);

    private final List<Applicant> applicants = IntStream.range(0, APPLICANTS)
            .mapToObj(number -> new Applicant(new Company(number), outside.inbox()))
            .toList();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @Test
    void keepsWhatItAcknowledgedAndNothingHalfDone() throws Exception {
        try (outside) {
            Set<String> acknowledged;
            Set<String> codesAcknowledged;
            try (Product product = Product.start(home, settings())) {
                killInTheMiddle(product);
                acknowledged = usernames(Applicant::isAcknowledged);
                codesAcknowledged = usernames(Applicant::isCodeAcknowledged);
            }
            System.out.printf(
                    "killed with %d of %d acknowledged, %d more being confirmed, %d codes sent%n",
                    acknowledged.size(),
                    APPLICANTS,
                    usernames(Applicant::hasSentConfirmation).size() - acknowledged.size(),
                    codesAcknowledged.size());
            assertThat(acknowledged.size()).isBetween(ACKNOWLEDGED_AT_DEATH, APPLICANTS - 20);

            try (Product again = Product.start(home, settings());
                    Connection database = again.database();
                    Page page = new Page(again)) {
                assertThat(registered(database)).containsAll(acknowledged);
                assertThat(registered(database)).isSubsetOf(usernames(Applicant::hasSentConfirmation));
                assertNothingHalfDone(database);
                assertEveryCodeArrives(codesAcknowledged);

                // Who was interrupted goes on, and in the end everybody is in.
                assertThat(together(page, Applicant::register)).isEmpty();
                assertThat(registered(database)).hasSize(APPLICANTS);
                assertNothingHalfDone(database);
                awaitAllSent(database);
                assertThat(together(page, Applicant::signIn)).isEmpty();
            }
        }
    }

    /** All at once; the server is killed when some are through and many on their way. */
    private void killInTheMiddle(Product product) throws Exception {
        FutureTask<Void> executioner = new FutureTask<>(() -> {
            while (usernames(Applicant::isAcknowledged).size() < ACKNOWLEDGED_AT_DEATH) {
                Thread.sleep(5);
            }
            product.killServer();
            return null;
        });
        Thread.ofVirtual().start(executioner);
        try (Page page = new Page(product)) {
            List<Exception> failures = together(page, this::registerInTwoWaves);
            assertThat(failures).isNotEmpty().allMatch(failure -> failure instanceof IOException);
        }
        executioner.get();
        product.awaitEnd();
    }

    private void registerInTwoWaves(Applicant applicant, Page page) throws Exception {
        if (applicant.company().number() >= APPLICANTS - LATECOMERS) {
            while (usernames(Applicant::isAcknowledged).size() < ACKNOWLEDGED_WHEN_LATECOMERS_START) {
                page.requireAlive();
                Thread.sleep(20);
            }
        }
        applicant.register(page);
    }

    @FunctionalInterface
    private interface Act {
        void by(Applicant applicant, Page page) throws Exception;
    }

    private List<Exception> together(Page page, Act act) throws InterruptedException {
        ConcurrentLinkedQueue<Exception> failures = new ConcurrentLinkedQueue<>();
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Applicant applicant : applicants) {
                running.add(threads.submit(() -> {
                    try {
                        act.by(applicant, page);
                    } catch (Exception e) {
                        failures.add(e);
                    }
                }));
            }
        }
        for (Future<?> done : running) {
            // What is not an exception but an assertion fails the test.
            if (done.state() == Future.State.FAILED) {
                throw new AssertionError(done.exceptionNow());
            }
        }
        return List.copyOf(failures);
    }

    private Set<String> usernames(Predicate<Applicant> which) {
        Set<String> names = new HashSet<>();
        applicants.stream()
                .filter(which)
                .forEach(applicant -> names.add(applicant.company().username()));
        return names;
    }

    private void assertEveryCodeArrives(Set<String> acknowledged) throws InterruptedException {
        for (Applicant applicant : applicants) {
            if (acknowledged.contains(applicant.company().username())) {
                outside.inbox().awaitTo(applicant.company().mobile(), Duration.ofMinutes(4));
            }
            assertThat(applicant.codes().size())
                    .as("the gateway takes a message once")
                    .isLessThanOrEqualTo(1);
        }
    }

    /** A code may be used before the server has written down that the gateway has taken it. */
    private static void awaitAllSent(Connection database) throws SQLException, InterruptedException {
        Instant end = Instant.now().plus(Duration.ofMinutes(1));
        String unsent = "select count(*) from notification_message where state <> 'SENT'";
        while (number(database, unsent) > 0 && Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }
        assertThat(number(database, unsent)).isZero();
    }

    private static Set<String> registered(Connection database) throws SQLException {
        Set<String> names = new HashSet<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select username from account where state = 'ACTIVE'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static void assertNothingHalfDone(Connection database) throws SQLException {
        Map<String, String> wanting = new HashMap<>();
        wanting.put(
                "organisation without administrator",
                "select count(*) from organisation o where not exists "
                        + "(select from account a where a.organisation_id = o.id and a.kind = 'ENT_ADMIN')");
        wanting.put(
                "account without organisation, password or mobile",
                "select count(*) from account where organisation_id is null or password_hash is null "
                        + "or mobile is null or not mobile_verified");
        wanting.put(
                "account without consent",
                "select count(*) from account a where not exists "
                        + "(select from agreement_consent c where c.account_id = a.id)");
        wanting.put(
                "account without exactly one record of its registration",
                "select count(*) from account a where (select count(*) from audit_record r "
                        + "where r.account_id = a.id and r.action = 'REGISTERED') <> 1");
        wanting.put(
                "record of a registration without account",
                "select count(*) from audit_record r where r.action = 'REGISTERED' and not exists "
                        + "(select from account a where a.id = r.account_id)");
        wanting.put(
                "session without account",
                "select count(*) from session s where not exists (select from account a where a.id = s.account_id)");
        wanting.put(
                "gap or break in the audit",
                "select count(*) from (select seq, prev_hash, hash, audit_digest(r) as right_hash, "
                        + "lag(seq, 1, 0::bigint) over (order by seq) as last_seq, "
                        + "lag(hash) over (order by seq) as last_hash from audit_record r) c "
                        + "where c.seq <> c.last_seq + 1 or c.hash <> c.right_hash "
                        + "or (c.last_hash is not null and c.prev_hash <> c.last_hash)");
        for (Map.Entry<String, String> check : wanting.entrySet()) {
            assertThat(number(database, check.getValue())).as(check.getKey()).isZero();
        }
    }

    private static long number(Connection database, String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Everybody comes from one address here, and nobody has time to work on a captcha. */
    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("YINXIN_REGISTRATION_PER_HOUR", "100000");
        settings.put("YINXIN_CODES_CAPTCHA_PER_MINUTE", "100000");
        settings.put("YINXIN_CODES_CAPTCHA_MAX_NUMBER", "500");
        settings.put("YINXIN_CODES_CODE_PER_DAY", "100000");
        settings.put("YINXIN_CODES_CODE_SECONDS", "3600");
        settings.put("YINXIN_PASSWORD_QUEUE", "1000");
        outside.settings()
                .forEach((name, value) ->
                        settings.put(name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT), value));
        return settings;
    }
}
