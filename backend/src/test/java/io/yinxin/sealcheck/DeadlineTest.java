package io.yinxin.sealcheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.yinxin.certificates.Certificates;
import io.yinxin.eseal.verify.DocumentVerdict;
import io.yinxin.platform.problem.Language;
import io.yinxin.platform.web.Throttle;
import io.yinxin.seals.SealsPage;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.Reactive;
import io.yinxin.testing.TrialCompany;
import io.yinxin.trial.IssuedCard;
import io.yinxin.trial.kit.TrialKit;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of a check that takes too long. */
@ApiTest
@Tag("SEL-65")
class DeadlineTest {
    @Inject
    Certificates certificates;

    @Inject
    Throttle throttle;

    @Inject
    Clock clock;

    @Inject
    Vertx vertx;

    @Inject
    SealCheckViews views;

    @Inject
    Pool pool;

    @SuppressWarnings("NullAway.Init")
    TrialKit kit;

    @AfterEach
    void forgetLimits() {
        pool.query("delete from platform_throttle").execute().await().indefinitely();
    }

    @Test
    @Tag("SEL-66")
    @DisplayName("After its time nobody is asked any more, and what is open stays open in the report")
    void late() {
        IssuedCard card = TrialCompany.with(kit).legalCard(TrialCompany.somebody("周试用"));
        SealsPage page = SealsPage.by(card);
        Map<String, Object> form = page.form("公司章");
        form.put("validFrom", LocalDate.now().toString());
        String id =
                page.confirm(page.prepare(form), card).statusCode(201).extract().path("sealId");
        byte[] seal = page.get(SealsPage.SEALS + "/" + id + "/object").extract().asByteArray();
        assertThat(verdict(seal, Duration.ofMinutes(1))).isEqualTo(DocumentVerdict.VALID);
        assertThat(verdict(seal, Duration.ofMinutes(-1))).isEqualTo(DocumentVerdict.INDETERMINATE);
    }

    private DocumentVerdict verdict(byte[] file, Duration deadline) {
        CheckFile check = new CheckFile(certificates, throttle, clock, vertx, config(deadline), views);
        try {
            return Reactive.get(() -> check.check(file, "192.0.2.1", Language.ZH_CN))
                    .verdict();
        } finally {
            check.close();
        }
    }

    private static SealCheckConfig config(Duration deadline) {
        return new SealCheckConfig() {
            @Override
            public MemorySize largest() {
                return new MemorySize(BigInteger.valueOf(1 << 20));
            }

            @Override
            public int threads() {
                return 1;
            }

            @Override
            public int queue() {
                return 4;
            }

            @Override
            public int perAddress() {
                return 2;
            }

            @Override
            public Duration deadline() {
                return deadline;
            }

            @Override
            public int perHour() {
                return 120;
            }
        };
    }
}
