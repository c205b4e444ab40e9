package io.yinxin.qualifications;

import static io.yinxin.qualifications.Definitions.field;
import static io.yinxin.qualifications.Definitions.grey;
import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.organisations.LegalRepresentative;
import io.yinxin.organisations.Organisation;
import io.yinxin.organisations.OrganisationKind;
import io.yinxin.organisations.RealNameLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyncRulesTest {
    private static final String USCC = "91350100M000100Y43";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    @Tag("QLF-15")
    void aValueOfTheWrongFormIsLeftAloneAndTheOthersAreTaken() {
        Catalogue catalogue = Definitions.catalogue(
                grey("founded", FieldType.DATE, "MARKET"),
                grey("status", FieldType.TEXT, "MARKET"),
                field("own", FieldType.TEXT));
        Map<String, String> told = Map.of("founded", "last spring", "status", " 存续 ", "own", "x");

        assertThat(SyncRules.taken(catalogue, Held.NOTHING, "MARKET", told, TODAY))
                .isEqualTo(Map.of("status", "存续"));
    }

    @ParameterizedTest
    @Tag("QLF-17")
    @CsvSource({
        "示例明远贸易有限公司, 91350100M000100Y43, M000100Y4, 张某某, ''",
        "新名称有限公司,     91350100M000100Y43, M000100Y4, 张某某, orgName",
        "示例明远贸易有限公司, 91440300MA2TE5T36T, MA2TE5T36, 张某某, uscc orgCode",
        "示例明远贸易有限公司, 91440300MA2TE5T36T, ,          张某某, uscc orgCode",
        "示例明远贸易有限公司, ,                   ,          周样例, legalRepName",
        "新名称有限公司,     91440300MA2TE5T36T, MA2TE5T36, 周样例, uscc orgCode orgName legalRepName",
        // What cannot be a value is none.
        "示例明远贸易有限公司, 91440300MA2TE5T360, ,          7,     ''"
    })
    void tellsWhatOfTheOrganisationDiffers(
            @Nullable String name, @Nullable String uscc, @Nullable String orgCode, String person, String fields) {
        List<OrganisationDifference> found =
                SyncRules.differences(known("张某某"), new OrganisationFacts(name, uscc, orgCode, person));

        assertThat(String.join(
                        " ", found.stream().map(OrganisationDifference::field).toList()))
                .isEqualTo(fields);
    }

    @Test
    @Tag("QLF-17")
    void bracketsOfBothWidthsAreTheSameName() {
        Organisation known = organisation("示例（福建）有限公司", "张某某");

        assertThat(SyncRules.differences(known, new OrganisationFacts("示例(福建)有限公司", null, null, null)))
                .isEmpty();
    }

    @Test
    @Tag("QLF-17")
    void aNameWithoutDocumentMakesNoLegalRepresentative() {
        assertThat(SyncRules.differences(known(null), new OrganisationFacts(null, null, null, "周样例")))
                .isEmpty();
    }

    private static Organisation known(@Nullable String legalRepresentative) {
        return organisation("示例明远贸易有限公司", legalRepresentative);
    }

    private static Organisation organisation(String name, @Nullable String legalRepresentative) {
        LegalRepresentative person = legalRepresentative == null
                ? null
                : new LegalRepresentative(legalRepresentative, "ID_CARD", "110101198501010011", null, null);
        return new Organisation(
                UUID.randomUUID(),
                OrganisationKind.ENTERPRISE,
                "M000100Y4",
                USCC,
                name,
                person,
                null,
                RealNameLevel.NONE,
                List.of(),
                null,
                Instant.EPOCH,
                0);
    }
}
