package io.yinxin.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.accounts.Holder;
import io.yinxin.organisations.LegalRepresentative;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("RCU-04")
class PersonMatchTest {
    private static final String NUMBER = "11010519491231002X";

    @ParameterizedTest
    @CsvSource({
        "李某某, ID_CARD, 11010519491231002X, true",
        "李某, ID_CARD, 11010519491231002X, false",
        "李某某, PASSPORT, 11010519491231002X, false",
        "李某某, ID_CARD, 440301198506142032, false",
    })
    void nameTypeAndNumberCount(String name, String type, String number, boolean same) {
        StatedPerson stated = new StatedPerson(name, type, number, LocalDate.of(2024, 1, 1), null);
        assertThat(PersonMatch.isHolder(stated, new Holder("李某某", "ID_CARD", NUMBER, LocalDate.of(2010, 1, 1), null)))
                .isEqualTo(same);
        assertThat(PersonMatch.isLegalRepresentative(
                        stated, new LegalRepresentative("李某某", "ID_CARD", NUMBER, null, null)))
                .isEqualTo(same);
    }

    @Test
    @DisplayName("Nobody is the person of an empty record")
    void emptyRecord() {
        StatedPerson stated = new StatedPerson("李某某", "ID_CARD", NUMBER, null, null);
        assertThat(PersonMatch.isHolder(stated, null)).isFalse();
        assertThat(PersonMatch.isLegalRepresentative(stated, null)).isFalse();
    }

    @Test
    @Tag("RCU-21")
    @DisplayName("One person holds both posts if type and number are the same, however the name is written")
    void onePerson() {
        Holder holder = new Holder("欧阳·某", "ID_CARD", NUMBER, null, null);
        assertThat(PersonMatch.isOnePerson(holder, new LegalRepresentative("欧阳某", "ID_CARD", NUMBER, null, null)))
                .isTrue();
        assertThat(PersonMatch.isOnePerson(
                        holder, new LegalRepresentative("欧阳·某", "ID_CARD", "440301198506142032", null, null)))
                .isFalse();
        assertThat(PersonMatch.isOnePerson(holder, null)).isFalse();
    }
}
