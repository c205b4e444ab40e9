package io.yinxin.ownrights;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.vertx.mutiny.sqlclient.Pool;
import io.yinxin.personaldata.PersonalDataSource;
import io.yinxin.testing.ApiTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ApiTest
class PersonalDataTablesTest {
    /** Tables with an account's id that a copy does not show, and why. */
    private static final Map<String, String> LEFT_OUT = Map.ofEntries(
            Map.entry("card_challenge", "random numbers, for minutes"),
            Map.entry(
                    "openid_grant",
                    "digests of codes good for a minute; that an application was entered is in the activity"),
            Map.entry(
                    "openid_sign_on",
                    "which application has to be told of a sign-out, for days; entering it is in the activity"),
            Map.entry(
                    "operator_former_contact",
                    "mobile and e-mail of before a change, for days; the change is in the activity"),
            Map.entry("ownrights_closing", "a wish of the holder's, which is in the activity, until it is done"),
            Map.entry("recovery_objection", "secrets of links that were sent; the recovery itself is in the activity"),
            Map.entry("seal_picture", "pictures waiting for a form, for an hour"),
            Map.entry("sealing_document", "documents the holder hands in and fetches, for an hour"),
            Map.entry(
                    "sealing_preparation",
                    "what waits for a card's signature, for minutes; what became of it is in the use log"),
            Map.entry(
                    "seal_preparation",
                    "what waits for a card's signature, for minutes; what became of it is in the activity"));

    @Inject
    @All
    List<PersonalDataSource> sources;

    @Inject
    CopyTexts texts;

    @Inject
    Pool pool;

    @Test
    @Tag("ACC-73")
    @DisplayName("Every table with an account's id has a section, or a reason why not; none is listed that is gone")
    void complete() {
        Set<String> listed = new TreeSet<>(LEFT_OUT.keySet());
        sources.forEach(source -> listed.addAll(source.tables()));
        assertThat(listed).containsAll(holdingAnAccount());
        assertThat(holdingAnAccount()).containsAll(LEFT_OUT.keySet());
    }

    @Test
    @Tag("ACC-70")
    @DisplayName("Sections have names of their own, and all sections and fields have texts in both languages")
    void texts() {
        assertThat(sources.stream().map(PersonalDataSource::section)).doesNotHaveDuplicates();
        Set<String> missing = new HashSet<>();
        for (PersonalDataSource source : sources) {
            source.fields().await().indefinitely().stream()
                    .map(field -> "field." + field)
                    .filter(key -> !texts.has(key))
                    .forEach(missing::add);
            if (!texts.has("section." + source.section())) {
                missing.add("section." + source.section());
            }
        }
        assertThat(missing).isEmpty();
    }

    private Set<String> holdingAnAccount() {
        Set<String> tables = new TreeSet<>();
        pool.query("select table_name from information_schema.columns where table_schema = current_schema() "
                        + "and column_name = 'account_id'")
                .execute()
                .await()
                .indefinitely()
                .forEach(row -> tables.add(row.getString(0)));
        return tables;
    }
}
