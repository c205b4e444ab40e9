package io.yinxin;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The packaged program as an operator runs it: the server, and commands beside it on the same database. */
@Tag("GEN-32")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OperatorCommandsIT {
    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    private static EmbeddedPostgres postgres;
    private static int port;

    private record Ended(int status, String out, String log) {}

    @BeforeAll
    static void database() throws IOException {
        postgres = EmbeddedPostgres.builder()
                // The test's class loader shows every resource twice, which the library takes for two programs.
                .setPgBinaryResolver((system, machine) -> OperatorCommandsIT.class.getResourceAsStream(
                        "/postgres-" + system.toLowerCase(Locale.ROOT) + "-" + machine + ".txz"))
                .setServerConfig("fsync", "off")
                .start();
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    @AfterAll
    static void noDatabase() throws IOException {
        postgres.close();
    }

    @Test
    @Order(1)
    void aCommandOnAnEmptyDatabaseFailsAndCreatesNothing() throws Exception {
        Ended ended = run("verify-audit");
        assertThat(ended.status()).as(ended.log()).isEqualTo(1);
        assertThat(ended.log()).contains("audit_anchor");
        assertThat(number("select count(*) from information_schema.tables where table_schema = 'public'"))
                .isZero();
    }

    @Test
    @Order(2)
    void anUnknownCommandNamesTheKnownOnes() throws Exception {
        Ended ended = run("help");
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.out())
                .contains("verify-audit")
                .contains("export-audit")
                .contains("rotate-data-keys");
    }

    @Test
    @Order(3)
    void commandsRunBesideTheServer() throws Exception {
        Process server = start(List.of(), Path.of("target/operator-server.log"), Path.of("target/operator-server.log"));
        try {
            awaitAnswer(server);
            execute("insert into audit_record (at, actor, client_address, action, details, result, reference) "
                    + "select now(), 'system', '-', 'TRIED', '{}', 'OK', '-' from generate_series(1, 3000)");

            Ended whole = run("verify-audit");
            assertThat(whole.status()).as(whole.log()).isZero();
            assertThat(whole.out()).startsWith("3000 records, the chain is whole.");

            Ended export = run("export-audit", "--from", "2000-01-01");
            assertThat(export.status()).as(export.log()).isZero();
            assertThat(export.out().lines()).hasSize(3000).allMatch(line -> line.startsWith("{\"seq\":"));

            Ended rotated = run("rotate-data-keys");
            assertThat(rotated.status()).as(rotated.log()).isZero();
            assertThat(rotated.out()).contains("Every value has the active key.");
            Ended reindexed = run("rotate-index-keys");
            assertThat(reindexed.status()).as(reindexed.log()).isZero();
            assertThat(reindexed.out()).contains("Every digest has the first key.");

            execute("alter table audit_record disable trigger user; "
                    + "update audit_record set result = 'FORGED' where seq = 1234");
            Ended forged = run("verify-audit");
            assertThat(forged.status()).isEqualTo(1);
            assertThat(forged.out()).startsWith("BROKEN: record 1234 was altered");
        } finally {
            server.destroy();
            assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static Ended run(String... arguments) throws Exception {
        Path out = Files.createTempFile(Path.of("target"), "command", ".out");
        Path log = Files.createTempFile(Path.of("target"), "command", ".log");
        Process process = start(List.of(arguments), out, log);
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(log));
    }

    private static Process start(List<String> arguments, Path out, Path log) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        String address = "localhost:" + postgres.getPort() + "/postgres";
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://" + address,
                        "QUARKUS_DATASOURCE_REACTIVE_URL", "postgresql://" + address,
                        "QUARKUS_DATASOURCE_USERNAME", "postgres",
                        "QUARKUS_DATASOURCE_PASSWORD", "postgres",
                        "QUARKUS_HTTP_PORT", Integer.toString(port),
                        "YINXIN_DATA_KEYS", "one:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
                        "YINXIN_DATA_ACTIVE_KEY", "one",
                        "YINXIN_DATA_INDEX_KEYS", "ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=",
                        "YINXIN_SITE_PRODUCTION", "false",
                        "YINXIN_WEB_SECURE", "false"));
        return builder.start();
    }

    private static void awaitAnswer(Process server) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/q/health/ready"))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (int i = 0; i < 300 && server.isAlive(); i++) {
                try {
                    if (http.send(request, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    Thread.sleep(200);
                }
            }
        }
        throw new AssertionError(Files.readString(Path.of("target/operator-server.log"), StandardCharsets.UTF_8));
    }

    private static void execute(String statements) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    private static long number(String query) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
