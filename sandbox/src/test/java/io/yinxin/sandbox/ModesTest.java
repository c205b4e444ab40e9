package io.yinxin.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("PRV-09")
class ModesTest {
    private static final String CHECKS = "/identity/checks";
    private static final Map<String, String> PERSON = Map.of("name", "测试人", "idNumber", "110101199003074557");

    private final Sandbox sandbox = Sandbox.start(0);
    private final Caller caller = new Caller(sandbox, Provider.IDENTITY);

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    @Tag("PRV-05")
    void slowAnswersTooLateButRemembersItsAnswer() throws Exception {
        sandbox.mode(Provider.IDENTITY, Mode.SLOW);
        sandbox.delay(Duration.ofSeconds(2));
        caller.patience = Duration.ofMillis(300);
        String id = UUID.randomUUID().toString();

        assertThatThrownBy(() -> caller.ask(CHECKS, id, PERSON)).isInstanceOf(HttpTimeoutException.class);

        assertThat(caller.query(CHECKS, id).json().path("result").asText()).isEqualTo("MATCH");
    }

    @Test
    void downBreaksTheConnection() {
        sandbox.mode(Provider.IDENTITY, Mode.DOWN);

        assertThatThrownBy(() -> caller.ask(CHECKS, PERSON)).isInstanceOf(IOException.class);
    }

    @Test
    void garbledIsSignedButNotReadable() throws Exception {
        sandbox.mode(Provider.IDENTITY, Mode.GARBLED);

        var answer = caller.ask(CHECKS, PERSON);

        assertThat(caller.verifies(answer)).isTrue();
        assertThatThrownBy(answer::json).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    @Tag("PRV-03")
    void aBadSignatureDoesNotVerify() throws Exception {
        sandbox.mode(Provider.IDENTITY, Mode.BAD_SIGNATURE);

        var answer = caller.ask(CHECKS, PERSON);

        assertThat(answer.json().path("result").asText()).isEqualTo("MATCH");
        assertThat(caller.verifies(answer)).isFalse();
    }

    @Test
    void oneProvidersModeIsNotAnothers() throws Exception {
        sandbox.mode(Provider.REGISTRY, Mode.DOWN);

        assertThat(caller.ask(CHECKS, PERSON).status()).isEqualTo(200);
    }

    @Test
    void modesAreSwitchedOverHttpToo() throws Exception {
        assertThat(control("{\"identity\": \"down\"}")).contains("\"identity\":\"down\"", "\"sms\":\"normal\"");
        assertThatThrownBy(() -> caller.ask(CHECKS, PERSON)).isInstanceOf(IOException.class);

        control("{\"identity\": \"normal\", \"delayMillis\": 5}");
        assertThat(caller.ask(CHECKS, PERSON).status()).isEqualTo(200);
        assertThat(control("{\"identity\": \"drunk\"}")).contains("no mode drunk");
    }

    private String control(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(sandbox.address().resolve("/control"))
                .PUT(BodyPublishers.ofString(body))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString()).body();
        }
    }
}
