package io.yinxin.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages people are led to: the bank's, and the one that plays the app of licences. */
@Tag("PRV-09")
class VisitPagesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern REFERENCE = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

    private final Sandbox sandbox = Sandbox.start(0);
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        http.close();
        sandbox.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void thePagesNeedNothingFromElsewhere(boolean bank) throws Exception {
        URI address = URI.create(bank ? bankVisit("星海测试有限公司") : licenceVisit());
        HttpResponse<String> page = get(address);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'");
        Matcher references = REFERENCE.matcher(page.body());
        int found = 0;
        while (references.find()) {
            found++;
            assertThat(get(address.resolve(references.group(1))).statusCode()).isEqualTo(200);
        }
        assertThat(found).isEqualTo(3);
        assertThat(get(address.resolve(UUID.randomUUID().toString())).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"CONFIRM,VERIFIED", "REFUSE,REFUSED", "CANCEL,CANCELLED", "WRONG_ORGANISATION,VERIFIED"})
    void theBankSendsBackWhatWasChosen(String choice, String result) throws Exception {
        String page = bankVisit("星海测试有限公司");

        JsonNode told = choose(page, Map.of("choice", choice));

        URI back = URI.create(told.path("location").asText());
        assertThat(back.getPath()).isEqualTo("/back");
        Map<String, String> query = query(back);
        JsonNode word = JSON.readTree(Base64.getUrlDecoder().decode(query.get("answer")));
        assertThat(word.path("result").asText()).isEqualTo(result);
        assertThat(word.path("visit").asText()).isEqualTo(idOf(page));
        assertThat(word.path("orgCode").asText().equals("MA0TE5T16")).isEqualTo(choice.equals("CONFIRM"));
        assertThat(query.get("signature")).hasSize(64);
        assertThat(word("/corporate-bank/results", Provider.CORPORATE_BANK, page))
                .isEqualTo(word);
    }

    @Test
    void theFirstChoiceAtTheBankCounts() throws Exception {
        String page = bankVisit("星海测试有限公司");
        choose(page, Map.of("choice", "CANCEL"));
        choose(page, Map.of("choice", "CONFIRM"));

        assertThat(word("/corporate-bank/results", Provider.CORPORATE_BANK, page)
                        .path("result")
                        .asText())
                .isEqualTo("CANCELLED");
    }

    @ParameterizedTest
    @CsvSource({"CONFIRM_SILENTLY,VERIFIED", "NEVER_RETURN,PENDING"})
    void someNeverComeBack(String choice, String result) throws Exception {
        String page = bankVisit("星海测试有限公司");

        assertThat(choose(page, Map.of("choice", choice)).has("location")).isFalse();
        assertThat(word("/corporate-bank/results", Provider.CORPORATE_BANK, page)
                        .path("result")
                        .asText())
                .isEqualTo(result);
    }

    @Test
    void aLicenceIsScannedAndConfirmed() throws Exception {
        String page = licenceVisit();
        assertThat(state(page)).isEqualTo("WAITING");

        choose(page, Map.of("choice", "SCAN"));
        assertThat(state(page)).isEqualTo("SCANNED");
        choose(page, Map.of("choice", "CONFIRM", "uscc", "91110101MA0TE5T160", "orgName", "星海", "legalRepName", "某"));

        assertThat(state(page)).isEqualTo("CONFIRMED");
        assertThat(word("/e-licence/results", Provider.E_LICENCE, page)
                        .path("uscc")
                        .asText())
                .isEqualTo("91110101MA0TE5T160");
        choose(page, Map.of("choice", "CANCEL"));
        assertThat(state(page)).as("what is over stays").isEqualTo("CONFIRMED");
    }

    @Test
    void aCodeNobodyScansExpires() throws Exception {
        var answer = new Caller(sandbox, Provider.E_LICENCE)
                .ask("/e-licence/visits", Map.of("purpose", "REGISTRATION", "validSeconds", 0));
        Thread.sleep(20);
        assertThat(state(answer.json().path("qrContent").asText())).isEqualTo("EXPIRED");
    }

    private String bankVisit(String orgName) throws Exception {
        return new Caller(sandbox, Provider.CORPORATE_BANK)
                .ask(
                        "/corporate-bank/visits",
                        Map.of(
                                "bankCode",
                                "SBX1",
                                "orgName",
                                orgName,
                                "uscc",
                                "91110101MA0TE5T160",
                                "orgCode",
                                "MA0TE5T16",
                                "purpose",
                                "P",
                                "returnAddress",
                                "http://127.0.0.1:1/back"))
                .json()
                .path("redirect")
                .asText();
    }

    private String licenceVisit() throws Exception {
        return new Caller(sandbox, Provider.E_LICENCE)
                .ask("/e-licence/visits", Map.of("purpose", "REGISTRATION", "validSeconds", 180))
                .json()
                .path("qrContent")
                .asText();
    }

    private String state(String page) throws Exception {
        return word("/e-licence/results", Provider.E_LICENCE, page)
                .path("state")
                .asText();
    }

    private JsonNode word(String path, Provider provider, String page) throws Exception {
        return new Caller(sandbox, provider)
                .ask(path, Map.of("visit", idOf(page)))
                .json();
    }

    private JsonNode choose(String page, Map<String, ?> choice) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(page + "/choice"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(choice)))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> get(URI address) throws Exception {
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String idOf(String page) {
        return page.substring(page.lastIndexOf('/') + 1);
    }

    private static Map<String, String> query(URI address) {
        return Arrays.stream(address.getQuery().split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
