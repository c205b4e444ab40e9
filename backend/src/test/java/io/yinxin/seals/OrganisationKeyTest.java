package io.yinxin.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.OrganisationKeyStores;
import io.yinxin.testing.Reactive;
import io.yinxin.testing.TestClock;
import io.yinxin.testing.TrialCompany;
import io.yinxin.trial.Algorithm;
import io.yinxin.trial.IssuedCard;
import io.yinxin.trial.kit.TrialKit;
import jakarta.inject.Inject;
import java.security.cert.CRLReason;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Seals that an organisation's key on the server may use, too. */
@ApiTest
@Tag("SEL-64")
class OrganisationKeyTest {
    @Inject
    TestClock clock;

    @Inject
    Pool pool;

    @Inject
    UsableSeals usable;

    @Inject
    SealCertificates certificates;

    @SuppressWarnings("NullAway.Init")
    TrialKit kit;

    @AfterEach
    void forgetLimits() {
        clock.reset();
        pool.query("delete from platform_throttle").execute().await().indefinitely();
    }

    @Test
    @Tag("SEL-21")
    @DisplayName("Such a seal ends with the key's certificate, and after its end the key is not used")
    void endsWithTheCertificate() {
        TrialCompany company = TrialCompany.with(kit, OrganisationKeyStores.ALSO_IN_FILE);
        IssuedCard card = company.legalCard(TrialCompany.somebody("周试用"));
        SealsPage page = SealsPage.by(card);
        Map<String, Object> form = page.form("公司章");
        form.put("validFrom", LocalDate.now().toString());
        form.put("validTo", LocalDate.now().plusDays(400).toString());
        page.prepare(form).statusCode(201);
        form.put("organisationKey", true);
        page.prepare(form)
                .statusCode(422)
                .body("fieldErrors.find { it.field == 'validTo' }.code", equalTo("SEAL_DATE_OUT_OF_CERT"));
        form.put("validTo", LocalDate.now().plusDays(300).toString());
        String id =
                page.confirm(page.prepare(form), card).statusCode(201).extract().path("sealId");
        page.set(id, "ENABLED").statusCode(204);
        UUID organisation = organisationOf(id);
        SealForUse seal = Reactive.get(() -> usable.forUse(organisation, UUID.fromString(id)));
        assertThat(Reactive.get(() -> usable.organisationKey(seal)).certificate())
                .isNotEmpty();
        clock.advance(Duration.ofDays(366));
        assertThatThrownBy(() -> Reactive.get(() -> usable.organisationKey(seal)))
                .isInstanceOfSatisfying(DomainException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(SealError.SEAL_CANNOT_USE);
                    assertThat(refusal.params()).containsEntry("cause", "CERT_EXPIRED");
                });
    }

    @Test
    @DisplayName("Where an anchor knows the key's certificate, its authority is asked whether it was revoked")
    void revoked() throws CertificateEncodingException {
        IssuedCard key = TrialCompany.with(kit).operatorCard(TrialCompany.somebody("吴试用"));
        byte[] der = key.certificate().getEncoded();
        assertThat(Reactive.get(() -> certificates.judgeOrganisations(der))).isEmpty();
        kit.ca(Algorithm.P256).revoke(key, CRLReason.KEY_COMPROMISE);
        pool.query("delete from certificate_ocsp; delete from certificate_crl")
                .execute()
                .await()
                .indefinitely();
        assertThat(Reactive.get(() -> certificates.judgeOrganisations(der))).contains(EndCause.CERT_REVOKED);
    }

    private UUID organisationOf(String sealId) {
        return pool.preparedQuery("select organisation_id from seal where id = $1::text::uuid")
                .execute(Tuple.of(sealId))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getUUID(0);
    }
}
