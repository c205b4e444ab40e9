package io.yinxin.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One command starts everything, and whatever happens to it, the same command starts it again with its data. */
class LocalRunIT {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @Test
    void servesPageApiAndHealthAndKeepsItsDataAndKeys() throws Exception {
        String keys;
        try (Product product = Product.start(home, Map.of())) {
            assertThat(get(product, "/q/health/ready").statusCode()).isEqualTo(200);
            assertThat(get(product, "/api/v1/site").body()).contains("\"production\":false", "/inbox\"", "工作日");
            if (Files.exists(Path.of(System.getProperty("checkout", ".."), "frontend/dist/index.html"))) {
                assertThat(get(product, "/").body()).contains("<div id=\"root\"");
                assertThat(get(product, "/register/enterprise").body()).contains("<div id=\"root\"");
            }
            keys = Files.readString(home.resolve("keys"));
            leaveAMark(product);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("keys"))))
                .isEqualTo("rw-------");
        try (Product again = Product.start(home, Map.of())) {
            assertThat(Files.readString(home.resolve("keys"))).isEqualTo(keys);
            assertThat(marks(again)).isEqualTo(1);
            assertThat(again.output()).doesNotContain("Creating the database");
        }
    }

    @Test
    void aKilledRunIsCleanedUpByTheNextOne() throws Exception {
        try (Product first = Product.start(home, Map.of())) {
            leaveAMark(first);
            first.killLauncher();
            first.awaitEnd();
            assertThat(first.server().isAlive()).isTrue();
        }
        try (Product second = Product.start(home, Map.of())) {
            assertThat(second.output()).contains("Stopping the server left", "Stopping the PostgreSQL left");
            assertThat(marks(second)).isEqualTo(1);
            // The machine goes down: everything at once, and the process number in the file means nothing any more.
            second.killDatabase();
            second.killServer();
            second.killLauncher();
            second.awaitEnd();
        }
        try (Product third = Product.start(home, Map.of())) {
            assertThat(marks(third)).isEqualTo(1);
        }
    }

    @Test
    void endsWithTheServersExitCodeAndLeavesNothingRunning() throws Exception {
        try (Product product = Product.start(home, Map.of())) {
            product.killServer();
            assertThat(product.awaitEnd()).isEqualTo(137);
            assertThat(product.processes()).isEmpty();
        }
        try (Product product = Product.start(home, Map.of())) {
            product.interrupt();
            assertThat(product.awaitEnd()).isEqualTo(143);
            assertThat(product.output()).contains("yinxin stopped in");
            assertThat(product.processes()).isEmpty();
        }
    }

    @Test
    void endsWhenItsDatabaseDoes() throws Exception {
        try (Product product = Product.start(home, Map.of())) {
            product.killDatabase();
            product.awaitEnd();
            assertThat(product.output()).contains("The database has ended unexpectedly");
            assertThat(product.processes()).isEmpty();
        }
    }

    @Test
    void aSecondRunOnTheSameDirectoryAndATakenPortAreExplained() throws Exception {
        try (Product product = Product.start(home, Map.of());
                Product second = Product.launch(home, Product.freePort(), Map.of());
                Product chinese = Product.launch(
                        home.resolve("other"), product.address().getPort(), Map.of("LC_ALL", "zh_CN.UTF-8"))) {
            assertThat(second.awaitEnd()).isEqualTo(2);
            assertThat(second.output()).contains("Another run is using", "YINXIN_HOME");
            assertThat(chinese.awaitEnd()).isEqualTo(2);
            assertThat(chinese.output()).contains("已被其他程序占用", "YINXIN_PORT=");
        }
    }

    @Test
    void usesTheDatabaseItIsGiven() throws Exception {
        try (Product lender = Product.start(home, Map.of());
                var connection = lender.database();
                Statement statement = connection.createStatement()) {
            statement.execute("create role guest login password 'p:w@1'");
            statement.execute("create database guest owner guest");
            int port = URI.create(connection.getMetaData().getURL().substring("jdbc:".length()))
                    .getPort();
            Map<String, String> given =
                    Map.of("YINXIN_DB_URL", "postgresql://guest:p%3Aw%401@127.0.0.1:" + port + "/guest");
            try (Product guest = Product.start(home.resolve("guest"), given)) {
                assertThat(get(guest, "/q/health/ready").statusCode()).isEqualTo(200);
                assertThat(home.resolve("guest/postgresql")).doesNotExist();
            }
            try (ResultSet rows = statement.executeQuery(
                    "select count(*) from pg_stat_database where datname = 'guest' and xact_commit > 0")) {
                rows.next();
                assertThat(rows.getInt(1)).isEqualTo(1);
            }
        }
    }

    @Test
    void aDatabaseAddressThatCannotBeReadIsRefusedWithoutShowingIt() throws Exception {
        Map<String, String> wrong = Map.of("YINXIN_DB_URL", "mysql://root:geheim@127.0.0.1/x");
        try (Product product = Product.launch(home, Product.freePort(), wrong)) {
            assertThat(product.awaitEnd()).isEqualTo(2);
            assertThat(product.output())
                    .contains("YINXIN_DB_URL must look like")
                    .doesNotContain("geheim");
        }
    }

    private static HttpResponse<String> get(Product product, String path) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(product.address().resolve(path))
                            .header("Accept", "text/html,application/json")
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private static void leaveAMark(Product product) throws Exception {
        try (var connection = product.database();
                Statement statement = connection.createStatement()) {
            statement.execute("create table mark_of_a_test as select 1 as n");
        }
    }

    private static int marks(Product product) throws Exception {
        try (var connection = product.database();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from mark_of_a_test")) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            return 0;
        }
    }
}
