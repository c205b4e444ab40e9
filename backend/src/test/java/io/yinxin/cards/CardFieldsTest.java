package io.yinxin.cards;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.platform.problem.DomainException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("CRD-26")
class CardFieldsTest {
    private static final CardCertificate CERTIFICATE =
            new CardCertificate("ab", "1f", "CN=Sample", Instant.EPOCH, Instant.EPOCH.plusSeconds(1), "AA==");
    private static final Map<String, String> WHOLE = Map.of(
            "cardNo", "8800000001",
            "cardKind", "LEGAL",
            "mediumKind", "IKEY",
            "holderName", "周试用",
            "holderIdType", "ID_CARD",
            "holderIdNumber", "110101197803123418",
            "orgName", "示例试用贸易有限公司",
            "uscc", "91110108MA0T12346B",
            "orgCode", "MA0T12346");

    @ParameterizedTest
    @Tag("QLF-05")
    @CsvSource({"3501961a3b, 3501961A3B", "35019612, ", "3501-96123, "})
    void theCustomsNumberIsTakenWhereItIsOneAndNoCardNeedsIt(String told, @Nullable String taken) {
        PresentedCard card = CardFields.of(WHOLE, Map.of("customsRegNo", told)).card(CERTIFICATE);

        assertThat(card.organisation().customsRegNo()).isEqualTo(taken);
    }

    @Test
    void certificateThatTellsAllNeedsNoDirectory() {
        PresentedCard card = CardFields.of(WHOLE, Map.of()).card(CERTIFICATE);

        assertThat(card.kind()).isEqualTo(CardKind.LEGAL);
        assertThat(card.medium()).isEqualTo(MediumKind.IKEY);
        assertThat(card.organisation())
                .isEqualTo(new CardOrganisation("示例试用贸易有限公司", "91110108MA0T12346B", "MA0T12346"));
        assertThat(card.holder()).isEqualTo(new CardHolder("周试用", "ID_CARD", "110101197803123418"));
        assertThat(card.toString()).doesNotContain("110101197803123418");
    }

    @Test
    void directoryTellsAllTheCertificateDoesNot() {
        assertThat(CardFields.of(Map.of(), WHOLE).card(CERTIFICATE))
                .isEqualTo(CardFields.of(WHOLE, Map.of()).card(CERTIFICATE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cardNo", "cardKind", "holderName", "holderIdType", "holderIdNumber", "orgName", "uscc"})
    void withoutOneOfThemThereIsNoCard(String field) {
        Map<String, String> incomplete = without(field);

        assertThat(missing(() -> CardFields.of(incomplete, Map.of()).card(CERTIFICATE)))
                .isEqualTo(List.of(field));
        assertThat(CardFields.of(incomplete, Map.of(field, Objects.requireNonNull(WHOLE.get(field))))
                        .card(CERTIFICATE))
                .isNotNull();
    }

    @Test
    void organisationCodeIsPartOfTheSocialCreditCode() {
        assertThat(CardFields.of(without("orgCode"), Map.of())
                        .card(CERTIFICATE)
                        .organisation()
                        .orgCode())
                .isEqualTo("MA0T12346");
    }

    @Test
    void mediumIsACardUnlessTold() {
        assertThat(CardFields.of(without("mediumKind"), Map.of())
                        .card(CERTIFICATE)
                        .medium())
                .isEqualTo(MediumKind.IC_CARD);
    }

    @ParameterizedTest
    @CsvSource({
        "cardKind, OPERATOR",
        "uscc, 91350100M000100Y43",
        "orgCode, D2143569X",
        "holderIdNumber, 11010519491231002X"
    })
    void directoryThatDisagreesIsNotOverruled(String field, String other) {
        assertThat(missing(() -> CardFields.of(WHOLE, Map.of(field, other)))).isEqualTo(List.of(field));
    }

    @Test
    void waysOfWritingACodeAreNoDisagreement() {
        assertThat(CardFields.of(WHOLE, Map.of("orgCode", "ma0t1234-6"))
                        .card(CERTIFICATE)
                        .organisation()
                        .orgCode())
                .isEqualTo("MA0T12346");
    }

    @ParameterizedTest
    @CsvSource({
        "cardNo, 88 00",
        "cardKind, BOSS",
        "mediumKind, PAPER",
        "uscc, 91110108MA0T12346C",
        "orgCode, MA0T12347",
        "orgCode, D2143569X",
        "holderIdType, id card"
    })
    void whatCannotBeIsNotTaken(String field, String wrong) {
        Map<String, String> odd = new HashMap<>(WHOLE);
        odd.put(field, wrong);

        assertThat(missing(() -> CardFields.of(odd, Map.of()).card(CERTIFICATE)))
                .isNotEmpty();
    }

    private static Map<String, String> without(String field) {
        Map<String, String> rest = new HashMap<>(WHOLE);
        rest.remove(field);
        if (field.equals("uscc")) {
            // Else the code of the organisation would be missed first.
            rest.put("orgCode", "MA0T12346");
        }
        return rest;
    }

    private static List<?> missing(ThrowableAssert.ThrowingCallable reading) {
        try {
            reading.call();
        } catch (DomainException e) {
            assertThat(e.code()).isEqualTo(CardError.CERT_FIELDS);
            return (List<?>) Objects.requireNonNull(e.params().get("fields"));
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("taken");
    }
}
