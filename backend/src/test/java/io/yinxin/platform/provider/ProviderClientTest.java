package io.yinxin.platform.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.mutiny.core.Vertx;
import io.yinxin.platform.provider.ProviderFailure.Reason;
import io.yinxin.sandbox.Mode;
import io.yinxin.sandbox.Provider;
import io.yinxin.sandbox.Sandbox;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.Reactive;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A client of its own for each test, with a circuit nobody else opens. */
@ApiTest
class ProviderClientTest {
    @Inject
    Vertx vertx;

    @SuppressWarnings("NullAway.Init")
    Sandbox sandbox;

    @AfterEach
    void everythingWorksAgain() {
        sandbox.reset();
    }

    record Question(String name, String idType, String idNumber) {}

    record Reply(String result, String idNumber) {}

    @Test
    @Tag("PRV-02")
    @Tag("PRV-03")
    void aSignedQuestionGetsASignedAnswer() {
        assertThat(ask(client(Map.of())).result()).isEqualTo("MATCH");
    }

    @Test
    @Tag("PRV-02")
    void aQuestionUnderAnotherKeyIsNotAccepted() {
        ProviderClient stranger = client(Map.of("yinxin.providers.identity.key", "00".repeat(32)));

        assertThat(failure(stranger)).isEqualTo(Reason.NOT_AUTHENTIC);
    }

    @Test
    @Tag("PRV-03")
    void anAnswerWithAWrongSignatureIsRefused() {
        sandbox.mode(Provider.IDENTITY, Mode.BAD_SIGNATURE);

        assertThat(failure(client(Map.of()))).isEqualTo(Reason.NOT_AUTHENTIC);
    }

    @Test
    @Tag("PRV-03")
    void aGarbledAnswerIsRefused() {
        sandbox.mode(Provider.IDENTITY, Mode.GARBLED);

        assertThat(failure(client(Map.of()))).isEqualTo(Reason.GARBLED);
    }

    @Test
    @Tag("PRV-03")
    void anAnswerAboutSomebodyElseIsRefused() {
        Reason reason = failureOf(() -> Reactive.get(() ->
                client(Map.of()).ask(UUID.randomUUID().toString(), question("1234"), Reply.class, reply -> false)));

        assertThat(reason).isEqualTo(Reason.NOT_AUTHENTIC);
    }

    @Test
    @Tag("PRV-03")
    void anAnswerOfAnotherTimeIsRefused() {
        Clock late = Clock.fixed(Instant.now().plus(Duration.ofMinutes(6)), ZoneOffset.UTC);

        assertThat(failure(client(Map.of(), late))).isEqualTo(Reason.NOT_AUTHENTIC);
    }

    @Test
    @Tag("PRV-05")
    void noAnswerAtAllIsATimeOut() {
        Reason reason = failureOf(() -> Reactive.get(() ->
                client(Map.of()).ask(UUID.randomUUID().toString(), question("2222"), Reply.class, reply -> true)));

        assertThat(reason).isEqualTo(Reason.TIMED_OUT);
    }

    @Test
    @Tag("PRV-06")
    void aShortOutageIsBridgedByRepeats() {
        sandbox.mode(Provider.IDENTITY, Mode.DOWN);
        ProviderClient client = client(
                Map.of("yinxin.providers.identity.repeats", "4", "yinxin.providers.identity.repeat-pause", "150ms"));
        vertx.setTimer(250, fired -> sandbox.mode(Provider.IDENTITY, Mode.NORMAL));

        assertThat(ask(client).result()).isEqualTo("MATCH");
    }

    @Test
    @Tag("PRV-07")
    void afterFiveFailuresInARowTheServiceIsLeftAloneForAWhile() throws InterruptedException {
        sandbox.mode(Provider.IDENTITY, Mode.BAD_SIGNATURE);
        ProviderClient client = client(Map.of("yinxin.providers.identity.suspend-for", "500ms"));
        for (int i = 0; i < 5; i++) {
            assertThat(failure(client)).isEqualTo(Reason.NOT_AUTHENTIC);
        }

        sandbox.mode(Provider.IDENTITY, Mode.NORMAL);
        assertThat(failure(client)).isEqualTo(Reason.SUSPENDED);
        assertThat(client.isSuspended()).isTrue();
        Thread.sleep(700);
        assertThat(client.isSuspended()).isFalse();
        assertThat(ask(client).result()).isEqualTo("MATCH");
        assertThat(ask(client).result()).isEqualTo("MATCH");
    }

    @Test
    @Tag("PRV-07")
    void aSuccessInBetweenKeepsTheCircuitClosed() {
        ProviderClient client = client(Map.of());
        for (int i = 0; i < 4; i++) {
            sandbox.mode(Provider.IDENTITY, Mode.BAD_SIGNATURE);
            assertThat(failure(client)).isEqualTo(Reason.NOT_AUTHENTIC);
            assertThat(failure(client)).isEqualTo(Reason.NOT_AUTHENTIC);
            sandbox.mode(Provider.IDENTITY, Mode.NORMAL);
            assertThat(ask(client).result()).isEqualTo("MATCH");
        }
    }

    @Test
    void aServiceThatIsNotConfiguredIsUnavailable() {
        ProviderClient client = new ProviderClient(
                ProviderName.IDENTITY, service(Map.of()), null, new ObjectMapper(), new SimpleMeterRegistry());

        assertThat(failure(client)).isEqualTo(Reason.NOT_CONFIGURED);
    }

    @Test
    @Tag("PRV-01")
    void aSandboxIsNotBelievedWhereOnlyTheRealServiceMayAnswer() {
        assertThat(failure(client(Map.of(), Clock.systemUTC(), true))).isEqualTo(Reason.SANDBOX);
    }

    @Test
    @Tag("PRV-08")
    void durationAndOutcomeAreMeasured() {
        SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        ProviderClient client = client(Map.of(), Clock.systemUTC(), false, metrics);
        ask(client);
        sandbox.mode(Provider.IDENTITY, Mode.GARBLED);
        failure(client);

        assertThat(metrics.get("yinxin.provider.requests")
                        .tag("outcome", "ANSWERED")
                        .timer()
                        .count())
                .isOne();
        assertThat(metrics.get("yinxin.provider.requests")
                        .tag("outcome", "GARBLED")
                        .timer()
                        .count())
                .isOne();
    }

    private Reply ask(ProviderClient client) {
        return Reactive.get(() -> client.ask(
                UUID.randomUUID().toString(),
                question("4567"),
                Reply.class,
                reply -> reply.idNumber().endsWith("4567")));
    }

    private Reason failure(ProviderClient client) {
        return failureOf(() -> ask(client));
    }

    private static Reason failureOf(ThrowingCallable call) {
        ProviderFailure failure = catchThrowableOfType(ProviderFailure.class, call);
        assertThat(failure).as("a failure").isNotNull();
        return failure.reason();
    }

    private static Question question(String ending) {
        return new Question("李某某", "ID_CARD", "11010519491231" + ending);
    }

    private ProviderClient client(Map<String, String> settings) {
        return client(settings, Clock.systemUTC());
    }

    private ProviderClient client(Map<String, String> settings, Clock clock) {
        return client(settings, clock, false);
    }

    private ProviderClient client(Map<String, String> settings, Clock clock, boolean sandboxRefused) {
        return client(settings, clock, sandboxRefused, new SimpleMeterRegistry());
    }

    private ProviderClient client(
            Map<String, String> settings, Clock clock, boolean sandboxRefused, SimpleMeterRegistry metrics) {
        ProvidersConfig.Service service = service(settings);
        SignedExchange exchange = Providers.exchange(ProviderName.IDENTITY, service, vertx, clock, sandboxRefused);
        return new ProviderClient(
                ProviderName.IDENTITY, service, exchange, Providers.reader(new ObjectMapper()), metrics);
    }

    private ProvidersConfig.Service service(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(ProvidersConfig.class)
                .withConverter(Duration.class, 200, new io.quarkus.runtime.configuration.DurationConverter())
                .withDefaultValues(sandbox.settings())
                .withDefaultValue("yinxin.providers.identity.answer-timeout", "1s")
                .withDefaultValue("yinxin.providers.identity.repeat-pause", "10ms")
                .withSources(new io.smallrye.config.PropertiesConfigSource(settings, "test", 500))
                .withValidateUnknown(false)
                .build()
                .getConfigMapping(ProvidersConfig.class)
                .identity();
    }
}
