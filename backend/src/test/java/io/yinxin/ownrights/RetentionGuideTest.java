package io.yinxin.ownrights;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.vertx.mutiny.sqlclient.Pool;
import io.yinxin.platform.data.EncryptedColumns;
import io.yinxin.testing.ApiTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The table of retention in docs/operations.md is the database's own: every table, and a job that exists. */
@ApiTest
class RetentionGuideTest {
    private static final Pattern ROW = Pattern.compile("^\\| ([^|]*) \\| ([^|]*) \\| ([^|]*) \\| ([^|]*) \\|$");
    private static final Pattern SHORT_ROW = Pattern.compile("^\\| ([^|]*) \\| ([^|]*) \\|$");
    private static final Pattern NAME = Pattern.compile("`([a-z][a-z_.-]*)`");

    /** Why nothing ends it stands in the guide, and here, so that nobody adds to it in passing. */
    private static final Set<String> FOR_GOOD =
            Set.of("staff", "staff_duty", "staff_grant", "audit_record", "seal_maker", "sealing_ticket_key");

    @Inject
    Pool pool;

    @Inject
    @All
    List<EncryptedColumns> encrypted;

    @Test
    @Tag("ACC-81")
    @DisplayName("Every table stands in the guide once, with personal data or without")
    void everyTable() throws IOException {
        List<String> listed = new ArrayList<>();
        rows().forEach(row -> listed.addAll(row.tables()));
        openTables().forEach(listed::add);
        Set<String> there = new TreeSet<>();
        pool.query("select table_name from information_schema.tables where table_schema = current_schema() "
                        + "and table_type = 'BASE TABLE' and table_name not like 'flyway%'")
                .execute()
                .await()
                .indefinitely()
                .forEach(row -> there.add(row.getString(0)));
        assertThat(listed).doesNotHaveDuplicates();
        assertThat(there).containsExactlyInAnyOrderElementsOf(listed);
    }

    @Test
    @Tag("ACC-81")
    @DisplayName("What has a time has a job that ends it, and those jobs exist")
    void everyJob() throws IOException {
        Set<String> jobs = jobs();
        for (Row row : rows()) {
            if (row.jobs().isEmpty()) {
                assertThat(FOR_GOOD).containsAll(row.tables());
            }
            assertThat(jobs).as("jobs of %s", row.tables()).containsAll(row.jobs());
            assertThat(row.kept()).isNotBlank();
        }
    }

    @Test
    @Tag("ACC-81")
    @DisplayName("Encrypted columns are personal data: their tables are not listed as without")
    void nothingEncryptedIsOpen() throws IOException {
        assertThat(encryptedTables()).isNotEmpty();
        assertThat(openTables()).doesNotContainAnyElementsOf(encryptedTables());
    }

    private record Row(List<String> tables, String kept, List<String> jobs) {}

    private static List<Row> rows() throws IOException {
        List<Row> rows = guide().lines()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .filter(row -> NAME.matcher(row.group(2)).find())
                .map(row -> new Row(names(row.group(2)), row.group(3), names(row.group(4))))
                .toList();
        assertThat(rows).hasSizeGreaterThan(20);
        return rows;
    }

    private static List<String> openTables() throws IOException {
        return guide().lines()
                .map(SHORT_ROW::matcher)
                .filter(Matcher::matches)
                .flatMap(row -> names(row.group(2)).stream())
                .toList();
    }

    private static String guide() throws IOException {
        String all = Files.readString(Path.of("../docs/operations.md"));
        int begin = all.indexOf("## How long personal data are kept");
        return all.substring(begin, all.indexOf("\n## ", begin + 5));
    }

    private static List<String> names(String cell) {
        return NAME.matcher(cell).results().map(found -> found.group(1)).toList();
    }

    private static Set<String> jobs() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.yinxin").stream()
                        .map(type -> type.reflect())
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(method -> method.isAnnotationPresent(Scheduled.class))
                        .map(RetentionGuideTest::identity)
                        .collect(Collectors.toSet());
    }

    private static String identity(Method job) {
        return job.getAnnotation(Scheduled.class).identity();
    }

    private Set<String> encryptedTables() {
        Set<String> tables = new TreeSet<>();
        encrypted.forEach(columns -> tables.add(columns.table()));
        return tables;
    }
}
