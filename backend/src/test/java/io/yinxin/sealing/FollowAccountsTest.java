package io.yinxin.sealing;

import static io.yinxin.sealing.SealingPage.point;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.accounts.AccountChanges;
import io.yinxin.accounts.OperatorAccounts;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.TrialCompany;
import io.yinxin.trial.IssuedCard;
import io.yinxin.trial.kit.TrialKit;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What has become of accounts and cards ends what they might do with seals. */
@ApiTest
class FollowAccountsTest {
    @Inject
    Pool pool;

    @Inject
    OperatorAccounts operators;

    @Inject
    AccountChanges changes;

    @SuppressWarnings("NullAway.Init")
    TrialKit kit;

    private IssuedCard legalCard;
    private SealingPage administrator;
    private SealingPage operator;
    private UUID administratorAccount;
    private UUID operatorAccount;
    private String seal;

    /** An operator with permission to use the legal representative's seal. */
    @BeforeEach
    void aPermission() {
        TrialCompany company = TrialCompany.with(kit);
        legalCard = company.legalCard(TrialCompany.somebody("周试用"));
        administrator = SealingPage.by(legalCard);
        operator = SealingPage.by(company.operatorCard(TrialCompany.somebody("吴试用")));
        administratorAccount = UUID.fromString(administrator.seals().operator(0));
        operatorAccount = UUID.fromString(administrator.seals().operator(1));
        seal = administrator.aSealInUse(legalCard, "公司章", 0);
        administrator
                .put("/permissions/" + seal + "/accounts/" + operatorAccount, Map.of())
                .statusCode(204);
    }

    @AfterEach
    void forgetLimits() {
        pool.query("delete from platform_throttle").execute().await().indefinitely();
    }

    private Row one(String query, Object parameter) {
        return pool.preparedQuery(query)
                .execute(Tuple.of(parameter))
                .await()
                .indefinitely()
                .iterator()
                .next();
    }

    private int permissions() {
        return one("select count(*) from sealing_permission where seal_id = $1", UUID.fromString(seal))
                .getInteger(0);
    }

    @Test
    @Tag("OPR-25")
    @DisplayName("Permissions to use seals end with the account")
    void deleted() throws Throwable {
        UUID organisation = one("select organisation_id from account where id = $1", operatorAccount)
                .getUUID(0);
        assertThat(permissions()).isOne();
        VertxContextSupport.subscribeAndAwait(() -> operators.delete(organisation, operatorAccount));
        assertThat(permissions()).isZero();
    }

    @Test
    @Tag("ACC-85")
    @DisplayName("Who becomes administrator keeps no permission given to the operator")
    void exchanged() throws Throwable {
        pool.preparedQuery("update account set state = 'ACTIVE' where id = $1")
                .execute(Tuple.of(operatorAccount))
                .await()
                .indefinitely();
        VertxContextSupport.subscribeAndAwait(
                () -> changes.exchangeAdministrator(administratorAccount, operatorAccount));
        assertThat(permissions()).isZero();
    }

    @Test
    @Tag("SEL-54")
    @DisplayName("What waits for a card that is bound no longer seals nothing")
    void cardGone() throws Exception {
        String document = operator.document(SampleDocuments.pdf(1), "合同.pdf");
        ValidatableResponse prepared = operator.prepare(document, seal, point(1, 100, 100));
        String signature = TestAgent.sign(operator.ticket(prepared), legalCard);
        pool.preparedQuery("delete from card_binding where account_id = $1")
                .execute(Tuple.of(administratorAccount))
                .await()
                .indefinitely();
        operator.complete(prepared, signature)
                .statusCode(409)
                .body("code", equalTo("SEAL_CANNOT_USE"))
                .body("params.cause", equalTo("CARD_UNBOUND"));
    }
}
