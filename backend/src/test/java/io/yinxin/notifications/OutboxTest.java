package io.yinxin.notifications;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.greaterThan;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.Language;
import io.yinxin.sandbox.Message;
import io.yinxin.sandbox.Mode;
import io.yinxin.sandbox.Provider;
import io.yinxin.sandbox.Sandbox;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.Reactive;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ApiTest
class OutboxTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Map<String, String> CODE = Map.of("code", "204060", "minutes", "5");

    @Inject
    Outbox outbox;

    @Inject
    StoredMessages stored;

    @Inject
    MessageStore store;

    @Inject
    MessageTexts texts;

    @Inject
    RetryMessages retryMessages;

    @Inject
    @Wellness
    OutboxFigures figures;

    @SuppressWarnings("NullAway.Init")
    Sandbox sandbox;

    @AfterEach
    void everythingWorksAgain() {
        sandbox.reset();
    }

    @Test
    @Tag("GEN-25")
    void aCommittedSmsArrivesInTheLanguageAskedFor() throws Exception {
        sms("13900010001", Language.ZH_CN);
        sms("13900010002", Language.EN_US);

        Message chinese = sandbox.inbox().awaitTo("13900010001", SOON);
        assertThat(chinese.text()).contains("204060").contains("5 分钟");
        assertThat(chinese.code()).isEqualTo("204060");
        assertThat(sandbox.inbox().awaitTo("13900010002", SOON).text()).contains("204060, valid for 5 minutes");
    }

    @Test
    void aCommittedMailArrivesUnderTheMessageIdOfTheOutbox() throws Exception {
        UUID id = Reactive.get(() -> Panache.withTransaction(
                () -> outbox.enqueueEmail(MessageTemplate.ONE_TIME_CODE, "reader@example.test", CODE, Language.ZH_CN)));

        Message mail = sandbox.inbox().awaitTo("reader@example.test", SOON);
        assertThat(mail.subject()).isEqualTo("验证码");
        assertThat(mail.text()).contains("204060");
        assertThat(mail.id()).contains(id.toString());
        stored.await(id, MessageState.SENT);
    }

    @Test
    void whatIsRolledBackIsNeverSent() throws Exception {
        assertThatThrownBy(() -> Reactive.get(() -> Panache.withTransaction(() -> outbox.enqueueSms(
                                MessageTemplate.ONE_TIME_CODE, "13900010003", CODE, Language.ZH_CN)
                        .flatMap(id -> Uni.createFrom().failure(new IllegalStateException("the use case failed"))))))
                .hasMessageContaining("the use case failed");

        UUID later = sms("13900010004", Language.ZH_CN);
        stored.await(later, MessageState.SENT);
        assertThat(stored.countTo("139****0003")).isZero();
        assertThat(sandbox.inbox().messagesTo("13900010003")).isEmpty();
    }

    @Test
    void aSentMessageLeavesNoCodeAndNoNumberBehind() {
        UUID id = sms("13900010005", Language.ZH_CN);

        Map<String, Object> row = stored.await(id, MessageState.SENT);
        assertThat(row).containsEntry("content", null).containsEntry("receiver", null);
        assertThat(row).containsEntry("receiver_masked", "139****0005");
        assertThat(row.toString()).doesNotContain("204060").doesNotContain("13900010005");
    }

    @Test
    void aWaitingMessageIsStoredEncrypted() {
        sandbox.mode(Provider.SMS, Mode.DOWN);
        UUID id = sms("13900010006", Language.ZH_CN);

        String row = stored.row(id).toString();
        assertThat(stored.bytesOf(id, "content")).doesNotContain("204060");
        assertThat(stored.bytesOf(id, "receiver")).doesNotContain("13900010006");
        assertThat(row).contains("139****0006");
    }

    @Test
    @Tag("PRV-06")
    void anOutageOnlyDelays() throws Exception {
        sandbox.mode(Provider.SMS, Mode.DOWN);
        UUID id = sms("13900010007", Language.ZH_CN);
        stored.awaitPostponed(id);
        assertThat(stored.row(id)).containsEntry("state", "WAITING");

        sandbox.mode(Provider.SMS, Mode.NORMAL);
        assertThat(sandbox.inbox().awaitTo("13900010007", SOON).id()).isEqualTo(id.toString());
        stored.await(id, MessageState.SENT);
    }

    @Test
    @Tag("PRV-07")
    void whileTheOperatorIsLeftAloneNoTryIsCounted() throws Exception {
        sandbox.mode(Provider.SMS, Mode.DOWN);
        UUID id = sms("13900010012", Language.ZH_CN);
        // Time for some twenty tries at the tests' pauses.
        Thread.sleep(3000);
        assertThat((Integer) stored.awaitPostponed(id).get("attempts")).isLessThan(8);

        sandbox.mode(Provider.SMS, Mode.NORMAL);
        stored.await(id, MessageState.SENT);
    }

    @Test
    void anOutageOfTheMailServerOnlyDelays() throws Exception {
        sandbox.mode(Provider.EMAIL, Mode.DOWN);
        UUID id = Reactive.get(() -> Panache.withTransaction(
                () -> outbox.enqueueEmail(MessageTemplate.ONE_TIME_CODE, "late@example.test", CODE, Language.ZH_CN)));
        stored.awaitPostponed(id);

        sandbox.mode(Provider.EMAIL, Mode.NORMAL);
        assertThat(sandbox.inbox().awaitTo("late@example.test", SOON).id()).contains(id.toString());
    }

    @Test
    @Tag("RVW-41")
    void aRefusedReceiverIsNotTriedAgainAndListed() throws SQLException {
        UUID id = sms("13800000001", Language.ZH_CN);

        Map<String, Object> row = stored.await(id, MessageState.REFUSED);
        assertThat(row).containsEntry("attempts", 1).containsEntry("content", null);
        assertThat(command("--list")).containsPattern(id + "  SMS  ONE_TIME_CODE  138\\*{4}0001  tries=1  REFUSED");
    }

    @Test
    @Tag("PRV-06")
    @Tag("RVW-41")
    void aMessageThatCannotBeSentInTimeIsDeadUntilAnOperatorHasItTriedAgain() throws Exception {
        sandbox.mode(Provider.SMS, Mode.DOWN);
        UUID id = sms("13900010008", Language.ZH_CN);
        stored.set(id, "give_up_at = now()");
        stored.await(id, MessageState.DEAD);

        Reactive.get(figures::count);
        given().get("/q/health/well")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'outbox' }.data.dead", greaterThan(0));
        assertThat(given().get("/q/metrics").asString()).containsPattern("yinxin_notifications_dead [1-9]");

        sandbox.mode(Provider.SMS, Mode.NORMAL);
        assertThat(command("--list"))
                .containsPattern(id + "  SMS  ONE_TIME_CODE  139\\*{4}0008  tries=[0-9]+  (UNREACHABLE|SUSPENDED)");
        assertThat(stored.row(id)).containsEntry("state", "DEAD");
        assertThat(command()).containsPattern("[1-9][0-9]* messages are tried again");
        stored.await(id, MessageState.SENT);
        assertThat(sandbox.inbox().messagesTo("13900010008")).hasSize(1);
    }

    @Test
    @Tag("GEN-26")
    void aCodeIsNotSentAfterItsLife() {
        sandbox.mode(Provider.SMS, Mode.DOWN);
        UUID id = Reactive.get(() -> Panache.withTransaction(() -> outbox.enqueueSms(
                MessageTemplate.ONE_TIME_CODE,
                "13900010009",
                CODE,
                Language.ZH_CN,
                Instant.now().plusSeconds(60))));
        stored.awaitPostponed(id);
        stored.set(id, "expires_at = now() - interval '1 second'");
        sandbox.mode(Provider.SMS, Mode.NORMAL);

        UUID other = sms("13900010010", Language.ZH_CN);
        stored.await(other, MessageState.SENT);
        Reactive.get(store::expire);
        assertThat(stored.await(id, MessageState.EXPIRED)).containsEntry("content", null);
        assertThat(sandbox.inbox().messagesTo("13900010009")).isEmpty();
    }

    @Test
    void aProcessThatDiesBetweenSendingAndMarkingSendsAgainUnderTheSameId() throws Exception {
        UUID id = sms("13900010011", Language.ZH_CN);
        sandbox.inbox().awaitTo("13900010011", SOON);
        stored.await(id, MessageState.SENT);
        // The state of the row had the process died before it could write the result: claimed, lease over.
        stored.putBack(id, "13900010011", texts.sms(MessageTemplate.ONE_TIME_CODE, CODE, Language.ZH_CN));

        stored.await(id, MessageState.SENT);
        assertThat(stored.row(id)).containsEntry("attempts", 2);
        assertThat(sandbox.inbox().messagesTo("13900010011")).hasSize(1);
    }

    @Test
    void twoInstancesNeverTakeTheSameMessage() {
        List<UUID> ids = stored.addUntaken(200);

        List<List<ClaimedMessage>> taken = Reactive.get(() -> Uni.join()
                .all(IntStream.range(0, 20)
                        .mapToObj(i -> store.claim(Channel.EMAIL, 16))
                        .toList())
                .andFailFast());

        List<UUID> all = taken.stream()
                .flatMap(List::stream)
                .map(ClaimedMessage::id)
                .filter(ids::contains)
                .toList();
        assertThat(all).doesNotHaveDuplicates().isNotEmpty();
        stored.remove(ids);
    }

    private String command(String... arguments) throws SQLException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertThat(retryMessages.run(List.of(arguments), print)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private UUID sms(String mobile, Language language) {
        return Reactive.get(() -> Panache.withTransaction(
                () -> outbox.enqueueSms(MessageTemplate.ONE_TIME_CODE, mobile, CODE, language)));
    }
}
