package io.yinxin.realname;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.accounts.Holder;
import io.yinxin.accounts.ProofBasis;
import io.yinxin.changes.ChangedItem;
import io.yinxin.organisations.RealNameMethod;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WizardRulesTest {
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final Duration DAY = Duration.ofHours(24);
    private static final String LEGAL_NUMBER = "110101198001040017";
    private static final String OWN_NUMBER = "110101198505090026";
    private static final RecordedOrganisation RECORDED =
            new RecordedOrganisation("星海测试有限公司", "91110101MA0TE5T160", "MA0TE5T16", "周试用", "ID_CARD", LEGAL_NUMBER);
    private static final Holder HOLDER = new Holder("吴试用", "ID_CARD", OWN_NUMBER, LocalDate.of(2020, 1, 1), null);

    @Test
    @Tag("RNV-19")
    @DisplayName("One step after the other; none can be skipped")
    void order() {
        WizardState none = WizardState.NONE;
        assertThat(WizardRules.next(none)).contains(WizardStep.ORGANISATION);
        assertThat(WizardRules.before(WizardStep.HOLDER, none)).contains(WizardStep.ORGANISATION);
        WizardState first = none.with(confirmed(NOW));
        assertThat(WizardRules.next(first)).contains(WizardStep.LEGAL_REPRESENTATIVE);
        assertThat(WizardRules.before(WizardStep.HOLDER, first)).contains(WizardStep.LEGAL_REPRESENTATIVE);
        assertThat(WizardRules.before(WizardStep.LEGAL_REPRESENTATIVE, first)).isEmpty();
        WizardState second = first.withLegalRepresentative(legalRep(Way.IDENTITY, NOW));
        assertThat(WizardRules.next(second)).contains(WizardStep.HOLDER);
        assertThat(WizardRules.next(second.withHolder(own(Way.IDENTITY, NOW)))).isEmpty();
    }

    @ParameterizedTest
    @Tag("RNV-34")
    @CsvSource({"PT23H59M, true", "PT24H, false", "PT30H, false"})
    @DisplayName("A step counts for 24 hours")
    void kept(Duration age, boolean counts) {
        WizardState state = WizardState.NONE.with(confirmed(NOW.minus(age)));
        assertThat(current(state, RECORDED, HOLDER).organisation() != null).isEqualTo(counts);
    }

    @Test
    @Tag("RNV-34")
    @DisplayName("What changes on record takes the steps about it away, and those built on them")
    void changed() {
        WizardState all = WizardState.NONE
                .with(confirmed(NOW))
                .withLegalRepresentative(legalRep(Way.IDENTITY, NOW))
                .withHolder(own(Way.IDENTITY, NOW));
        assertThat(current(all, RECORDED, HOLDER)).isEqualTo(all);
        RecordedOrganisation renamed = new RecordedOrganisation(
                "星河测试有限公司", RECORDED.uscc(), RECORDED.orgCode(), "周试用", "ID_CARD", LEGAL_NUMBER);
        assertThat(current(all, renamed, HOLDER)).isEqualTo(new WizardState(null, null, own(Way.IDENTITY, NOW)));
        Holder other = new Holder("郑试用", "ID_CARD", OWN_NUMBER, null, null);
        assertThat(current(all, RECORDED, other).holder()).isNull();
        WizardState otherRep = all.with(otherLegalRep());
        assertThat(current(otherRep, RECORDED, HOLDER).legalRepresentative()).isNull();
    }

    @Test
    @Tag("RNV-29")
    @DisplayName("A legal representative who is the account's holder is proven once")
    void samePerson() {
        Holder same = new Holder("周试用", "ID_CARD", LEGAL_NUMBER, null, null);
        WizardState second =
                WizardState.NONE.with(confirmed(NOW)).withLegalRepresentative(legalRep(Way.BANK_CARD, NOW));
        assertThat(WizardRules.next(current(second, RECORDED, same))).isEmpty();
        assertThat(WizardRules.next(current(second, RECORDED, HOLDER))).contains(WizardStep.HOLDER);
        assertThat(WizardRules.next(current(second, RECORDED, null))).contains(WizardStep.HOLDER);
    }

    @ParameterizedTest
    @Tag("RNV-33")
    @CsvSource({
        "BANK_CARD, BANK_CARD, LEGAL_REP_BANK_CARD",
        "BANK_CARD, IDENTITY,  LEGAL_REP",
        "IDENTITY,  BANK_CARD, LEGAL_REP",
        "IDENTITY,  IDENTITY,  LEGAL_REP"
    })
    @DisplayName("HIGH only if both persons were checked by bank card")
    void level(Way legalRep, Way holder, RealNameMethod method) {
        assertThat(WizardRules.method(legalRep(legalRep, NOW), own(holder, NOW)))
                .isEqualTo(method);
    }

    @Test
    @Tag("RNV-25")
    @Tag("RNV-28")
    @DisplayName("Table 4.2: ID cards may go either way, the others by bank card")
    void ways() {
        assertThat(WizardRules.ways("ID_CARD")).containsExactly(Way.IDENTITY, Way.BANK_CARD);
        assertThat(WizardRules.ways("PASSPORT")).containsExactly(Way.BANK_CARD);
    }

    @Test
    @Tag("RNV-61")
    @DisplayName("The first ID card to end counts, of those an identity check was made of")
    void documentEnds() {
        LocalDate early = LocalDate.of(2030, 1, 1);
        WizardState.Person checked = person("周试用", LEGAL_NUMBER, early, Way.IDENTITY, NOW);
        assertThat(WizardRules.documentEnds(checked, own(Way.IDENTITY, NOW))).isEqualTo(early);
        assertThat(WizardRules.documentEnds(person("周试用", LEGAL_NUMBER, early, Way.BANK_CARD, NOW)))
                .isNull();
        assertThat(WizardRules.documentEnds(own(Way.IDENTITY, NOW))).isNull();
    }

    @ParameterizedTest
    @Tag("RNV-24")
    @CsvSource({
        "星海测试有限公司, 91110101MA0TE5T160, MA0TE5T16, false, ''",
        "星河测试有限公司, 91110101MA0TE5T160, MA0TE5T16, false, ORG_NAME",
        "星海测试有限公司, 91310000MA1TE5T261, MA1TE5T26, false, USCC ORG_CODE",
        "星河测试有限公司, 91310000MA1TE5T261, MA1TE5T26, true,  ORG_NAME USCC ORG_CODE"
    })
    @DisplayName("Of name and codes at most two may be others than those on record")
    void another(String name, String uscc, String orgCode, boolean another, String items) {
        assertThat(WizardRules.isAnother(RECORDED, name, uscc, orgCode)).isEqualTo(another);
        WizardState.Confirmed confirmed =
                new WizardState.Confirmed(name, uscc, orgCode, "周试用", "ID_CARD", LEGAL_NUMBER, RECORDED, null, NOW);
        assertThat(String.join(
                        " ",
                        OrganisationItems.between(RECORDED, confirmed).stream()
                                .map(ChangedItem::name)
                                .toList()))
                .isEqualTo(items);
    }

    @Test
    @Tag("RNV-24")
    @DisplayName("Another legal representative is a change, one nobody knew of is none")
    void legalRepresentative() {
        WizardState.Confirmed other = otherLegalRep();
        assertThat(OrganisationItems.between(RECORDED, other)).containsExactly(ChangedItem.LEGAL_REPRESENTATIVE);
        RecordedOrganisation unknown =
                new RecordedOrganisation(RECORDED.orgName(), RECORDED.uscc(), RECORDED.orgCode(), null, null, null);
        assertThat(OrganisationItems.between(unknown, other)).isEmpty();
    }

    private static WizardState current(WizardState state, RecordedOrganisation recorded, @Nullable Holder holder) {
        return WizardRules.current(state, recorded, holder, NOW, DAY);
    }

    private static WizardState.Confirmed confirmed(Instant passedAt) {
        return new WizardState.Confirmed(
                RECORDED.orgName(),
                RECORDED.uscc(),
                RECORDED.orgCode(),
                "周试用",
                "ID_CARD",
                LEGAL_NUMBER,
                RECORDED,
                null,
                passedAt);
    }

    private static WizardState.Confirmed otherLegalRep() {
        return new WizardState.Confirmed(
                RECORDED.orgName(),
                RECORDED.uscc(),
                RECORDED.orgCode(),
                "王试用",
                "ID_CARD",
                OWN_NUMBER,
                RECORDED,
                null,
                NOW);
    }

    private static WizardState.Person legalRep(Way way, Instant passedAt) {
        return person("周试用", LEGAL_NUMBER, null, way, passedAt);
    }

    private static WizardState.Person own(Way way, Instant passedAt) {
        return person("吴试用", OWN_NUMBER, null, way, passedAt);
    }

    private static WizardState.Person person(
            String name, String number, @Nullable LocalDate to, Way way, Instant passedAt) {
        return new WizardState.Person(
                name, "ID_CARD", number, LocalDate.of(2020, 1, 1), to, way, ProofBasis.UNKNOWN, passedAt);
    }
}
