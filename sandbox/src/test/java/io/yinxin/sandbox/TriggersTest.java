package io.yinxin.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Table 7.1 of spec 00, a row per trigger. */
@Tag("PRV-09")
@Tag("GEN-51")
class TriggersTest {
    @SuppressWarnings("NullAway.Init")
    private static Sandbox sandbox;

    @BeforeAll
    static void open() {
        sandbox = Sandbox.start(0);
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource({"星海测试有限公司,MATCH", "星海测试公司不符,MISMATCH", "星海测试公司未找到,NOT_FOUND"})
    void theRegistryAnswersByTheEndOfTheName(String orgName, String result) throws Exception {
        var answer = new Caller(sandbox, Provider.REGISTRY)
                .ask("/registry/checks", Map.of("orgName", orgName, "uscc", "91110000MA0000001X"));

        assertThat(answer.json().path("result").asText()).isEqualTo(result);
        assertThat(answer.json().path("uscc").asText()).isEqualTo("91110000MA0000001X");
        assertThat(answer.json().path("reference").asText()).isNotEmpty();
        assertThat(answer.json().path("fields").isEmpty()).isEqualTo(!result.equals("MISMATCH"));
    }

    @ParameterizedTest
    @Tag("QLF-16")
    @CsvSource({"星海测试有限公司,FOUND", "星海测试公司未备案,NOT_FOUND"})
    void theAuthoritiesAnswerByTheEndOfTheName(String orgName, String result) throws Exception {
        var answer = new Caller(sandbox, Provider.QUALIFICATIONS)
                .ask(
                        "/qualifications/queries",
                        Map.of("source", "MARKET", "orgName", orgName, "uscc", "91110000MA0000001X"));

        assertThat(answer.json().path("result").asText()).isEqualTo(result);
        assertThat(answer.json().path("source").asText()).isEqualTo("MARKET");
        assertThat(answer.json().path("fields").isEmpty()).isEqualTo(result.equals("NOT_FOUND"));
    }

    @ParameterizedTest
    @Tag("QLF-17")
    @CsvSource({"星海测试有限公司更名,orgName,星海测试有限公司", "星海测试公司换法人,legalRepName,周样例", "星海测试公司换证,uscc,91440300MA2TE5T36T"})
    void theAuthoritiesTellOfAChangedOrganisation(String orgName, String field, String value) throws Exception {
        var answer = new Caller(sandbox, Provider.QUALIFICATIONS)
                .ask(
                        "/qualifications/queries",
                        Map.of("source", "COMMERCE", "orgName", orgName, "uscc", "91110000MA0000001X"));

        assertThat(answer.json().path("organisation").path(field).asText()).isEqualTo(value);
        assertThat(answer.json().path("uscc").asText()).isEqualTo("91110000MA0000001X");
    }

    @ParameterizedTest
    @CsvSource({"6222020000000000125,MATCH", "6222020000000000000,MISMATCH", "6222020000000041111,UNSUPPORTED_BANK"})
    void theBanksAnswerByTheEndOfTheCard(String number, String result) throws Exception {
        var answer = new Caller(sandbox, Provider.BANK_CARD)
                .ask("/bank-card/checks", Map.of("bankCardNo", number, "reservedPhone", "13800138000"));

        assertThat(answer.json().path("result").asText()).isEqualTo(result);
        assertThat(answer.json().path("last4").asText()).isEqualTo(number.substring(15));
        assertThat(answer.body()).doesNotContain(number);
    }

    @ParameterizedTest
    @CsvSource({
        "110101199003074557,MATCH",
        "11010119900307000X,MATCH",
        "110101199003070000,MISMATCH",
        "110101199003071111,NOT_FOUND",
        "110101199003073333,DATE_MISMATCH"
    })
    void theIdentityPlatformAnswersByTheEndOfTheNumber(String idNumber, String result) throws Exception {
        var answer = new Caller(sandbox, Provider.IDENTITY)
                .ask("/identity/checks", Map.of("name", "测试人", "idNumber", idNumber));

        assertThat(answer.json().path("result").asText()).isEqualTo(result);
        assertThat(answer.json().path("idNumber").asText()).isEqualTo(idNumber);
    }

    @ParameterizedTest
    @CsvSource({"REGISTRY,/registry/checks,orgName,星海测试超时", "IDENTITY,/identity/checks,idNumber,110101199003072222"})
    void aTimeOutStaysUnknownWhenAskedFor(Provider provider, String path, String field, String trigger)
            throws Exception {
        Caller caller = new Caller(sandbox, provider);
        caller.patience = Duration.ofMillis(400);
        String id = UUID.randomUUID().toString();

        assertThatThrownBy(() -> caller.ask(path, id, Map.of(field, trigger))).isInstanceOf(HttpTimeoutException.class);

        var later = caller.query(path, id);
        assertThat(later.status()).isEqualTo(202);
        assertThat(caller.verifies(later)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"13900000001,ACCEPTED,1", "13800000001,REFUSED,0", "13800000002,ACCEPTED,0"})
    void theSmsGatewayDeliversAndRefusesByTheNumber(String phone, String result, int delivered) throws Exception {
        String id = UUID.randomUUID().toString();

        var answer = new Caller(sandbox, Provider.SMS).ask("/sms/messages", id, message(id, phone));

        assertThat(answer.json().path("result").asText()).isEqualTo(result);
        assertThat(sandbox.inbox().messagesTo(phone)).hasSize(delivered);
    }

    @Test
    void aMessageSentTwiceReachesTheReceiverOnce() throws Exception {
        Caller caller = new Caller(sandbox, Provider.SMS);
        String id = UUID.randomUUID().toString();

        caller.ask("/sms/messages", id, message(id, "13900000009"));
        caller.ask("/sms/messages", id, message(id, "13900000009"));

        assertThat(sandbox.inbox().messagesTo("13900000009"))
                .singleElement()
                .extracting(Message::code)
                .isEqualTo("135790");
    }

    private static Map<String, Object> message(String id, String phone) {
        return Map.of(
                "messageId",
                id,
                "phone",
                phone,
                "templateCode",
                "REGISTRATION_CODE",
                "parameters",
                Map.of("code", "135790"),
                "text",
                "验证码135790，5分钟内有效。");
    }

    @ParameterizedTest
    @Tag("CRD-24")
    @CsvSource({
        "8800000001,FOUND,NORMAL",
        "8800000090,FOUND,LOST",
        "8800000091,FOUND,FROZEN",
        "8800000092,FOUND,EXPIRED",
        "8800000093,NOT_FOUND,''"
    })
    void theDirectoryOfCardsAnswersByTheEndOfTheNumber(String cardNo, String result, String state) throws Exception {
        var answer =
                new Caller(sandbox, Provider.CARDS).ask("/cards/queries", Map.of("cardNo", cardNo, "certSerial", "1f"));

        assertThat(answer.json().path("result").asText()).isEqualTo(result);
        assertThat(answer.json().path("cardNo").asText()).isEqualTo(cardNo);
        assertThat(answer.json().path("state").asText()).isEqualTo(state);
    }
}
