package io.yinxin.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.in;

import io.vertx.mutiny.sqlclient.Pool;
import io.yinxin.sandbox.Sandbox;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.Numbers;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of spec 01 section 4, cell by cell: which proofs are needed, and which registers are asked. */
@ApiTest
@Tag("REG-18")
@Tag("REG-23")
@Tag("REG-28")
@Tag("REG-31")
@Tag("REG-35")
@Tag("REG-43")
class NeededProofsTest {
    /** Of a phone or an e-mail address. */
    enum Proof {
        YES,
        NO,
        ONE_OF_BOTH
    }

    @SuppressWarnings("NullAway.Init")
    Sandbox sandbox;

    @Inject
    Pool pool;

    @BeforeEach
    void forgetFormerTests() {
        pool.query("delete from code_sending").execute().await().indefinitely();
        pool.query("delete from platform_throttle").execute().await().indefinitely();
    }

    @ParameterizedTest(name = "{0}, legal representative {1}, administrator {2}: asks {3}")
    @CsvSource({
        "enterprise,  ID_CARD,             ID_CARD,             ORGANISATION LEGAL_REP HOLDER",
        "enterprise,  PASSPORT,            ID_CARD,             ORGANISATION HOLDER",
        "enterprise,  ID_CARD,             TW_PERMIT,           ORGANISATION LEGAL_REP",
        "enterprise,  HKMO_PERMIT,         FOREIGNER_RESIDENCE, ORGANISATION",
        "enterprise,  OTHER,               OTHER,               ORGANISATION",
        "institution, ID_CARD,             ID_CARD,             ORGANISATION LEGAL_REP HOLDER",
        "institution, TW_PERMIT,           ID_CARD,             ORGANISATION HOLDER",
        "institution, ID_CARD,             OTHER,               ORGANISATION LEGAL_REP",
        "institution, FOREIGNER_RESIDENCE, PASSPORT,            ORGANISATION",
    })
    void organisations(String kind, String legalRepIdType, String idType, String asked) {
        Enterprise organisation = kind.equals("enterprise") ? new Enterprise(sandbox) : Enterprise.institution(sandbox);
        organisation.with("legalRepIdType", legalRepIdType).with("legalRepIdNumber", number(legalRepIdType));
        organisation.with("idType", idType).with("idNumber", number(idType));
        Map<String, Long> before = asked();

        String registrationId = organisation.registrationId();
        // The phone, yes: without its code there is no account. The e-mail, no: it is stated only.
        organisation
                .confirm(registrationId, "")
                .then()
                .statusCode(422)
                .body("fieldErrors.field", equalTo(List.of("smsCode")));
        organisation
                .confirm(registrationId, organisation.receiveCode(registrationId))
                .then()
                .statusCode(201);

        assertThat(askedSince(before)).isEqualTo(new TreeSet<>(List.of(asked.split(" "))));
    }

    @ParameterizedTest(name = "individual, {0}: phone {1}, e-mail {2}, asks {3}")
    @CsvSource(
            nullValues = "nobody",
            value = {
                "ID_CARD,             YES,         NO,          HOLDER",
                "OTHER,               YES,         NO,          nobody",
                "PASSPORT,            ONE_OF_BOTH, ONE_OF_BOTH, nobody",
                "TW_PERMIT,           ONE_OF_BOTH, ONE_OF_BOTH, nobody",
                "HKMO_PERMIT,         ONE_OF_BOTH, ONE_OF_BOTH, nobody",
                "FOREIGNER_RESIDENCE, ONE_OF_BOTH, ONE_OF_BOTH, nobody",
            })
    void individuals(String idType, Proof phone, Proof email, @Nullable String asked) {
        Map<String, Long> before = asked();

        Visitor unproven = person(idType);
        unproven.confirm(unproven.registrationId())
                .then()
                .statusCode(422)
                .body("fieldErrors.field", everyItem(in(List.of("mobile", "smsCode"))));
        assertThat(askedSince(before)).isEmpty();

        Visitor byPhone = person(idType);
        assertThat(byPhone.registerBySms().statusCode()).isEqualTo(phone == Proof.NO ? 422 : 201);
        assertThat(askedSince(before)).isEqualTo(asked == null ? Set.of() : Set.of(asked));

        Visitor byEmail = person(idType).without("mobile");
        String registrationId = byEmail.registrationId();
        byEmail.proveEmail(registrationId, byEmail.receiveEmail(registrationId))
                .then()
                .statusCode(204);
        assertThat(byEmail.confirm(registrationId).statusCode()).isEqualTo(email == Proof.NO ? 422 : 201);
        assertThat(askedSince(before)).isEqualTo(asked == null ? Set.of() : Set.of(asked));
    }

    @ParameterizedTest(name = "overseas: phone {0}, e-mail {1}")
    @CsvSource("NO, YES")
    void overseas(Proof phone, Proof email) {
        Map<String, Long> before = asked();
        Visitor organisation = Visitor.overseas(sandbox);
        String registrationId = organisation.registrationId();
        assertThat(organisation.with("emailCode", "").confirm(registrationId).statusCode())
                .isEqualTo(email == Proof.YES ? 422 : 201);
        organisation.with("emailCode", organisation.receiveEmail(registrationId));
        assertThat(organisation.confirm(registrationId).statusCode()).isEqualTo(phone == Proof.YES ? 422 : 201);
        assertThat(askedSince(before)).isEmpty();
    }

    private Visitor person(String idType) {
        return idType.equals("ID_CARD") ? Visitor.individual(sandbox) : Visitor.individual(sandbox, idType);
    }

    /** Of a passport one issued in China, as those who act for an organisation need (GEN-46). */
    private String number(String idType) {
        return switch (idType) {
            case "ID_CARD" -> Numbers.idCard();
            case "PASSPORT" -> "E" + Numbers.mobile().substring(3);
            default -> Visitor.individual(sandbox, idType).text("idNumber");
        };
    }

    /** Questions to the registers so far, by purpose. */
    private Map<String, Long> asked() {
        Map<String, Long> counts = new TreeMap<>();
        pool.query("select purpose, count(*) from verification_check group by purpose")
                .execute()
                .await()
                .indefinitely()
                .forEach(row -> counts.put(row.getString(0), row.getLong(1)));
        return counts;
    }

    private Set<String> askedSince(Map<String, Long> before) {
        Set<String> purposes = new TreeSet<>();
        asked().forEach((purpose, count) -> {
            if (count > before.getOrDefault(purpose, 0L)) {
                purposes.add(purpose);
            }
        });
        return purposes;
    }
}
