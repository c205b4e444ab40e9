package io.yinxin.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("PRV-02")
@Tag("PRV-03")
class SignedDoorTest {
    private static final String CHECKS = "/identity/checks";
    private static final Map<String, String> PERSON = Map.of("name", "测试人", "idNumber", "110101199003074557");

    @SuppressWarnings("NullAway.Init")
    private static Sandbox sandbox;

    private final Caller caller = new Caller(sandbox, Provider.IDENTITY);

    @BeforeAll
    static void open() {
        sandbox = Sandbox.start(0);
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    @Test
    void answersARightRequestSigned() throws Exception {
        var answer = caller.ask(CHECKS, PERSON);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("result").asText()).isEqualTo("MATCH");
        assertThat(answer.header("X-Request-Id")).isEqualTo(answer.requestId());
        assertThat(answer.header("X-Sandbox")).isEqualTo("true");
        assertThat(caller.verifies(answer)).isTrue();
    }

    @Test
    void refusesASignatureOfAnotherKey() throws Exception {
        Caller stranger = new Caller(sandbox, sandbox.key(Provider.SMS));

        assertThat(stranger.ask(CHECKS, PERSON).status()).isEqualTo(401);
    }

    @Test
    void refusesAnotherTenantThanTheSignedOne() throws Exception {
        caller.tenant = "another";

        assertThat(caller.ask(CHECKS, PERSON).status()).isEqualTo(401);
    }

    @Test
    void refusesATimeStampOutsideFiveMinutes() throws Exception {
        caller.timestamp = Instant.now().minus(Duration.ofMinutes(6));
        assertThat(caller.ask(CHECKS, PERSON).status()).isEqualTo(401);

        caller.timestamp = Instant.now().plus(Duration.ofMinutes(6));
        assertThat(caller.ask(CHECKS, PERSON).status()).isEqualTo(401);
    }

    @Test
    void refusesANonceSeenBefore() throws Exception {
        caller.nonce = UUID.randomUUID().toString();

        assertThat(caller.ask(CHECKS, PERSON).status()).isEqualTo(200);
        assertThat(caller.ask(CHECKS, PERSON).status()).isEqualTo(401);
    }

    @Test
    @Tag("PRV-05")
    void givesOneRequestIdOneAnswerAndTellsItWhenAskedAgain() throws Exception {
        String id = UUID.randomUUID().toString();

        var first = caller.ask(CHECKS, id, PERSON);

        assertThat(caller.ask(CHECKS, id, PERSON).body()).isEqualTo(first.body());
        assertThat(caller.query(CHECKS, id).body()).isEqualTo(first.body());
        assertThat(caller.query(CHECKS, UUID.randomUUID().toString()).status()).isEqualTo(404);
    }

    @Test
    void refusesAnotherContentUnderAUsedRequestId() throws Exception {
        String id = UUID.randomUUID().toString();

        caller.ask(CHECKS, id, PERSON);

        assertThat(caller.ask(CHECKS, id, Map.of("idNumber", "110101199003070000"))
                        .status())
                .isEqualTo(409);
    }
}
