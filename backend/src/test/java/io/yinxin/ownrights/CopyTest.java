package io.yinxin.ownrights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.platform.problem.Language;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.OtherKinds;
import io.yinxin.testing.OwnPage;
import io.yinxin.testing.People;
import io.yinxin.testing.Person;
import io.yinxin.testing.Told;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ApiTest
class CopyTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    People people;

    @Inject
    OtherKinds otherKinds;

    @Inject
    CopyFile file;

    @Inject
    PersonalDataConfig config;

    @Inject
    Pool pool;

    @AfterEach
    void forgetLimits() {
        pool.query("delete from platform_throttle").execute().await().indefinitely();
    }

    @Test
    @Tag("ACC-69")
    @Tag("ACC-70")
    @Tag("ACC-72")
    @DisplayName("For the password, all that is kept, for machines and to be read; on record, and the holder is told")
    void everything() throws IOException {
        Person person = people.anAdministrator();
        new OwnPage(person).post("/reveals", Map.of("password", person.password()));
        Map<String, String> files = files(copy(person, person.password(), "zh-CN")
                .statusCode(200)
                .header("Content-Disposition", startsWith("attachment; filename=\"yinxin-personal-data-"))
                .extract()
                .asByteArray());
        assertThat(files).containsOnlyKeys("data.json", "summary.html");
        JsonNode sections = sections(files);
        assertThat(sections.at("/account/0/username").asText()).isEqualTo(person.username());
        assertThat(sections.at("/account/0/holderIdNumber").asText())
                .startsWith("110105")
                .hasSize(18);
        assertThat(sections.at("/account/0/mobile").asText()).isEqualTo(Told.mobile(person));
        assertThat(sections.at("/organisation/0/uscc").asText()).hasSize(18);
        assertThat(sections.at("/sessions")).hasSize(1);
        assertThat(sections.at("/activity").findValuesAsText("action"))
                .contains("PERSONAL_DATA_REVEALED", "PERSONAL_DATA_COPIED");
        assertThat(sections.at("/messages").findValuesAsText("template")).contains("PERSONAL_DATA_COPIED");
        String data = Objects.requireNonNull(files.get("data.json"));
        assertThat(data).doesNotContain("argon2").doesNotContain("张某某".repeat(2));
        assertThat(Objects.requireNonNull(files.get("summary.html")))
                .contains("<html lang=\"zh-CN\">")
                .contains("企业管理员")
                .contains("查看完整证件号码和手机号码")
                .contains("个人信息副本下载通知")
                .contains(Told.mobile(person))
                .doesNotContain("field.")
                .doesNotContain("section.");
        assertThat(new OwnPage(person).actions()).contains("PERSONAL_DATA_COPIED");
        assertThat(Told.to(pool, person, "PERSONAL_DATA_COPIED")).isEqualTo(1);
    }

    @Test
    @Tag("ACC-70")
    @DisplayName("The page to be read is in the language of who asks; an operator learns name and code of the company")
    void operator() throws IOException {
        Person person = people.anOperatorOf(people.anAdministrator());
        Map<String, String> files = files(
                copy(person, person.password(), "en").statusCode(200).extract().asByteArray());
        assertThat(Objects.requireNonNull(files.get("summary.html")))
                .contains("Copy of my personal data")
                .contains("enterprise operator");
        assertThat(sections(files).at("/organisation/0/orgCode").asText()).isNotEmpty();
        assertThat(sections(files).at("/organisation/0/legalRepName").isNull()).isTrue();
    }

    @Test
    @Tag("ACC-70")
    @DisplayName("An overseas organisation gets what it said at registration")
    void overseas() throws IOException {
        Person person = otherKinds.anOverseasOrganisation("ZZ-1234567");
        JsonNode sections = sections(files(
                copy(person, person.password(), "en").statusCode(200).extract().asByteArray()));
        assertThat(sections.at("/overseas/0/contactName").asText()).isEqualTo("A. Sample");
        assertThat(sections.at("/overseas/0/address").asText()).isEqualTo("1 Sample Road");
    }

    @Test
    @Tag("ACC-70")
    @DisplayName("More than fits into memory at once is there, too, each record once")
    void many() throws IOException {
        Person person = people.anAdministrator();
        pool.preparedQuery("insert into preference (account_id, key, value, changed_at) "
                        + "select $1, 'filler' || n, to_jsonb(n), now() from generate_series(1, 950) n")
                .execute(Tuple.of(person.accountId()))
                .await()
                .indefinitely();
        JsonNode sections = sections(files(
                copy(person, person.password(), "en").statusCode(200).extract().asByteArray()));
        assertThat(sections.at("/preferences").findValuesAsText("key"))
                .hasSize(950)
                .doesNotHaveDuplicates();
    }

    @Test
    @Tag("ACC-71")
    @DisplayName("Messages to a phone nobody has proven are not told: it may be another's")
    void notProven() throws IOException {
        Person person = people.anAdministrator();
        pool.preparedQuery("update account set mobile_verified = false, email_verified = false where id = $1")
                .execute(Tuple.of(person.accountId()))
                .await()
                .indefinitely();
        JsonNode sections = sections(files(
                copy(person, person.password(), "en").statusCode(200).extract().asByteArray()));
        assertThat(sections.at("/messages")).isEmpty();
    }

    @Test
    @Tag("ACC-69")
    @Tag("ACC-72")
    @DisplayName("Without the password nothing leaves; after three copies a day no more")
    void limits() {
        Person person = people.anAdministrator();
        copy(person, "Wrong-Pass-1", "en")
                .statusCode(422)
                .body("fieldErrors.field", hasItem("password"))
                .body("fieldErrors.code", hasItem("LOGIN_FAILED"));
        assertThat(new OwnPage(person).actions()).contains("COPY_REFUSED");
        for (int n = 0; n < 3; n++) {
            copy(person, person.password(), "en").statusCode(200);
        }
        copy(person, person.password(), "en").statusCode(429).body("code", equalTo("TOO_MANY_ATTEMPTS"));
        assertThat(Told.to(pool, person, "PERSONAL_DATA_COPIED")).isEqualTo(3);
    }

    @Test
    @Tag("ACC-71")
    @DisplayName("Where others were who did something to the account is told neither in the copy nor on the page")
    void othersPlaces() throws IOException {
        Person administrator = people.anAdministrator();
        Person operator = people.anOperatorOf(administrator);
        administrator
                .request()
                .contentType("application/json")
                .body(Map.of("version", 0, "byDefault", false, "permissions", List.of(), "roles", List.of()))
                .put("/api/v1/operators/" + operator.accountId() + "/permissions")
                .then()
                .statusCode(204);
        new OwnPage(operator).post("/reveals", Map.of("password", operator.password()));
        String place = "items.find { it.action == '%s' }.clientAddress";
        operator.request()
                .get("/api/v1/account/activity")
                .then()
                .body(String.format(place, "OPERATOR_PERMISSIONS_SET"), equalTo("-"))
                .body(String.format(place, "PERSONAL_DATA_REVEALED"), not(equalTo("-")));
        JsonNode activity = sections(files(copy(operator, operator.password(), "en")
                        .statusCode(200)
                        .extract()
                        .asByteArray()))
                .at("/activity");
        assertThat(places(activity, "OPERATOR_PERMISSIONS_SET")).containsExactly("-");
        assertThat(places(activity, "PERSONAL_DATA_REVEALED")).hasSize(1).doesNotContain("-");
    }

    @Test
    @Tag("ACC-72")
    @DisplayName("Who finds no place is asked to come again and has not had one of the day's; places are given back")
    void busy() {
        Person person = people.anAdministrator();
        List<Copy> others = Stream.generate(() -> file.begin(person.accountId(), Language.EN_US))
                .limit(config.copiesAtOnce())
                .toList();
        for (int n = 0; n <= config.copiesPerDay(); n++) {
            copy(person, person.password(), "en").statusCode(503).body("code", equalTo("BUSY"));
        }
        others.forEach(copy -> copy.discard().run());
        others.forEach(copy -> copy.discard().run());
        for (int n = 0; n < config.copiesPerDay(); n++) {
            copy(person, person.password(), "en").statusCode(200);
        }
        for (int n = 0; n <= config.copiesAtOnce(); n++) {
            copy(person, person.password(), "en").statusCode(429);
        }
    }

    private static List<String> places(JsonNode activity, String action) {
        return StreamSupport.stream(activity.spliterator(), false)
                .filter(one -> one.get("action").asText().equals(action))
                .map(one -> one.get("clientAddress").asText())
                .toList();
    }

    private static ValidatableResponse copy(Person person, String password, String language) {
        return person.request()
                .header("Accept-Language", language)
                .contentType("application/json")
                .body(Map.of("password", password))
                .post("/api/v1/account/personal-data/copies")
                .then();
    }

    private static JsonNode sections(Map<String, String> files) throws IOException {
        return JSON.readTree(files.get("data.json")).get("sections");
    }

    private static Map<String, String> files(byte[] zip) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
