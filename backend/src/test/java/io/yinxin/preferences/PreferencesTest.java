package io.yinxin.preferences;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.restassured.response.ValidatableResponse;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.People;
import io.yinxin.testing.Person;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ApiTest
class PreferencesTest {
    private static final String PATH = "/api/v1/preferences";

    @Inject
    People people;

    Person person;

    @BeforeEach
    void aUser() {
        person = people.anAdministrator();
    }

    @Test
    @DisplayName("GET /preferences answers an empty object to whoever has set nothing")
    void nothingYet() {
        read(person).statusCode(200).body("size()", is(0));
    }

    @Test
    @Tag("UIC-03")
    @Tag("UIC-12")
    @Tag("UIC-18")
    @Tag("UIC-20")
    @DisplayName("PUT /preferences/{key} keeps values of every kind for this user, the last one counts")
    void kept() {
        set("menuFolded", "true").statusCode(204);
        set("menuFolded", "false").statusCode(204);
        set("language", "\"en-US\"").statusCode(204);
        set("openTabs", "[\"/console\", \"/console/account\"]").statusCode(204);
        set("columns.my-operators", "{\"hidden\": [\"email\"]}").statusCode(204);
        read(person)
                .body("menuFolded", is(false))
                .body("language", equalTo("en-US"))
                .body("openTabs", contains("/console", "/console/account"))
                .body("'columns.my-operators'.hidden", contains("email"));
        read(people.anAdministrator()).body("size()", is(0));
    }

    @Test
    @DisplayName("GET and PUT /preferences answer 401 without a session")
    void nobody() {
        given().get(PATH).then().statusCode(401);
        given().header("X-Yinxin-Request", "1")
                .contentType("application/json")
                .body("{\"value\": true}")
                .put(PATH + "/menuFolded")
                .then()
                .statusCode(401);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "language | \"fr-FR\"",
                "language | true",
                "menuFolded | \"yes\"",
                "openTabs | 7",
                "columns.x | \"a\"",
            })
    @DisplayName("PUT /preferences/{key} answers 422 for a value the preference cannot have")
    void wrongValue(String key, String value) {
        set(key, value)
                .statusCode(422)
                .body("fieldErrors[0].field", equalTo("value"))
                .body("fieldErrors[0].code", equalTo("VALUE_INVALID"));
    }

    @Test
    @DisplayName("PUT /preferences/{key} answers 422 without a value")
    void noValue() {
        person.request()
                .contentType("application/json")
                .body("{}")
                .put(PATH + "/menuFolded")
                .then()
                .statusCode(422)
                .body("fieldErrors[0].code", equalTo("REQUIRED"));
    }

    @Test
    @DisplayName("PUT /preferences/{key} answers 422 beyond 4 KB")
    void tooLong() {
        set("openTabs", "[\"" + "x".repeat(4093) + "\"]")
                .statusCode(422)
                .body("fieldErrors[0].code", equalTo("TOO_LONG"));
        set("openTabs", "[\"" + "x".repeat(4092) + "\"]").statusCode(204);
    }

    @Test
    @DisplayName("PUT /preferences/{key} answers 404 for a key no page uses")
    void unknownKey() {
        set("colour", "true").statusCode(404);
        set("columns.", "[]").statusCode(404);
        set("columns." + "x".repeat(41), "[]").statusCode(404);
    }

    @Test
    @DisplayName("PUT /preferences/{key} answers 422 to the hundred and first, but still changes one of the hundred")
    void full() {
        for (int n = 0; n < 100; n++) {
            set("columns.list" + n, "[]").statusCode(204);
        }
        set("columns.one-more", "[]").statusCode(422).body("code", equalTo("PREFERENCES_FULL"));
        set("columns.list7", "[1]").statusCode(204);
    }

    private ValidatableResponse set(String key, String json) {
        return person.request()
                .contentType("application/json")
                .body("{\"value\": " + json + "}")
                .put(PATH + "/" + key)
                .then();
    }

    private static ValidatableResponse read(Person who) {
        return who.request().get(PATH).then();
    }
}
