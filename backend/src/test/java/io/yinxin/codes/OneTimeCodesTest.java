package io.yinxin.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.yinxin.platform.data.BlindIndex;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.Language;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.Reactive;
import io.yinxin.testing.TestClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ApiTest
@Tag("GEN-26")
class OneTimeCodesTest {
    private static final CodePurpose FORM = CodePurpose.REGISTRATION;

    @Inject
    BlindIndex index;

    @Inject
    CodesConfig config;

    @Inject
    RandomCodes random;

    @Inject
    CodeStore store;

    @Inject
    TestClock clock;

    @Inject
    Pool pool;

    /** An outbox that takes codes only. */
    private record TestSender(Function<String, Uni<Void>> outbox) implements CodeSender {
        @Override
        public Uni<Void> send(CodeSlot slot, String code, int minutes, Map<String, String> about, Language language) {
            return outbox.apply(code);
        }

        @Override
        public Uni<Void> pretend(CodeSlot slot, String code, int minutes) {
            return Uni.createFrom().voidItem();
        }
    }

    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final String binding = UUID.randomUUID().toString();
    private final String mobile =
            "137%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
    private final String address = UUID.randomUUID().toString();
    private OneTimeCodes codes;

    @BeforeEach
    void withoutOutbox() {
        CodeSender outbox = new TestSender(code -> Uni.createFrom().voidItem().invoke(() -> sent.add(code)));
        codes = new OneTimeCodes(
                new SendCode(index, clock, config, random, outbox, new SimpleMeterRegistry()), store, config);
    }

    @AfterEach
    void presentAgain() {
        clock.reset();
    }

    @Test
    void aRightCodeIsGoodOnce() {
        send();
        assertThat(sent.getLast()).matches("\\d{6}");
        CheckedCode checked = check(sent.getLast());
        redeem(checked);
        assertRefused("SMS_CODE_EXPIRED", () -> redeem(checked));
        assertRefused("SMS_CODE_EXPIRED", () -> check(sent.getLast()));
    }

    @Test
    void aUseCaseThatFailsLaterDoesNotBurnTheCode() {
        send();
        CheckedCode checked = check(sent.getLast());
        assertThatThrownBy(() -> Reactive.get(() -> Panache.withTransaction(() -> codes.redeem(checked)
                        .chain(() -> Uni.createFrom().failure(new IllegalStateException("later"))))))
                .hasMessage("later");
        redeem(check(sent.getLast()));
    }

    @Test
    void onlyTheSameFormBindingAndReceiverAccept() {
        send();
        String code = sent.getLast();
        assertRefused(
                "SMS_CODE_WRONG",
                () -> codes.checkSms(FORM, "other binding", mobile, code)
                        .await()
                        .indefinitely());
        assertRefused(
                "SMS_CODE_WRONG",
                () -> codes.checkSms(FORM, binding, "13900000000", code).await().indefinitely());
        assertRefused(
                "EMAIL_CODE_WRONG",
                () -> codes.checkEmail(FORM, binding, mobile, code).await().indefinitely());
        check(" " + code + " ");
    }

    @Test
    void fiveWrongEntriesVoidTheCode() {
        send();
        for (int i = 0; i < 5; i++) {
            assertRefused("SMS_CODE_WRONG", () -> check(wrong()));
        }
        assertRefused("SMS_CODE_EXPIRED", () -> check(sent.getLast()));
    }

    @Test
    void guessesAtTheSameMomentShareTheFiveTries() {
        send();
        List<CompletableFuture<String>> guesses = IntStream.range(0, 20)
                .mapToObj(i -> codes.checkSms(FORM, binding, mobile, wrong())
                        .map(checked -> "right")
                        .onFailure()
                        .recoverWithItem(Throwable::getMessage)
                        .subscribeAsCompletionStage())
                .toList();
        assertThat(guesses.stream().map(CompletableFuture::join).filter("SMS_CODE_WRONG"::equals))
                .hasSize(5);
        assertRefused("SMS_CODE_EXPIRED", () -> check(sent.getLast()));
    }

    @Test
    void isGoodForFiveMinutes() {
        send();
        clock.advance(Duration.ofSeconds(299));
        check(sent.getLast());
        clock.advance(Duration.ofSeconds(2));
        assertRefused("SMS_CODE_EXPIRED", () -> check(sent.getLast()));
    }

    @Test
    @Tag("GEN-25")
    void theNextOneMayBeAskedForAfterSixtySecondsAndReplacesTheFirst() {
        send();
        String first = sent.getLast();
        assertThatThrownBy(this::send).isInstanceOfSatisfying(DomainException.class, failure -> {
            assertThat(failure.code()).isEqualTo(CodeError.SMS_TOO_OFTEN);
            assertThat((Long) failure.params().get("n")).isBetween(58L, 60L);
            assertThat(failure.params()).containsKey("retryAfterSeconds");
        });
        clock.advance(Duration.ofSeconds(60));
        send();
        if (!first.equals(sent.getLast())) {
            assertRefused("SMS_CODE_WRONG", () -> check(first));
        }
        check(sent.getLast());
    }

    @Test
    void aReceiverGetsFivePerHourWhateverTheForm() {
        for (int i = 0; i < 5; i++) {
            sendFor("binding " + i, mobile, address + i);
            clock.advance(Duration.ofMinutes(2));
        }
        assertRefused("SMS_TOO_OFTEN", () -> sendFor("one more", mobile, address + "x"));
        clock.advance(Duration.ofMinutes(51));
        sendFor("one more", mobile, address + "x");
        assertRefused("SMS_TOO_OFTEN", () -> sendFor("yet another", mobile, address + "x"));
    }

    @Test
    void anAddressGetsTwentyPerDay() {
        for (int i = 0; i < 20; i++) {
            sendFor(binding, receiver(i), address);
        }
        assertRefused("SMS_TOO_OFTEN", () -> sendFor(binding, receiver(20), address));
        sendFor(binding, receiver(20), address + "other");
        clock.advance(Duration.ofHours(24).plusSeconds(1));
        sendFor(binding, receiver(20), address);
    }

    @Test
    void requestsAtTheSameMomentSendOneMessage() {
        List<CompletableFuture<Void>> requests = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            requests.add(CompletableFuture.runAsync(this::send).exceptionally(refused -> null));
        }
        requests.forEach(CompletableFuture::join);
        assertThat(sent).hasSize(1);
    }

    @Test
    @Tag("GEN-28")
    void aPretendedCodeIsSentToNobodyAndCountsLikeAnyOther() {
        Reactive.get(() -> codes.pretendSms(FORM, binding, mobile, address));
        assertThat(sent).isEmpty();
        assertThatThrownBy(this::send).hasMessage("SMS_TOO_OFTEN");
        assertThatThrownBy(() -> Reactive.get(() -> codes.checkSms(FORM, binding, mobile, "000000")))
                .hasMessage("SMS_CODE_WRONG");
    }

    @Test
    void aMessageTheOutboxRefusesLeavesNoTrace() {
        CodeSender broken = new TestSender(code -> Uni.createFrom().failure(new IllegalStateException("no outbox")));
        OneTimeCodes failing = new OneTimeCodes(
                new SendCode(index, clock, config, random, broken, new SimpleMeterRegistry()), store, config);
        assertThatThrownBy(() -> Reactive.get(() -> failing.sendSms(FORM, binding, mobile, address, Language.ZH_CN)))
                .hasMessageContaining("no outbox");
        send();
    }

    @Test
    @Tag("GEN-23")
    void theDatabaseHoldsNeitherCodeNorReceiver() {
        send();
        pool.query("select row_to_json(c)::text from code_one_time c union all "
                        + "select row_to_json(s)::text from code_sending s")
                .executeAndAwait()
                .forEach(row -> assertThat(row.getString(0))
                        .doesNotContain(mobile)
                        .doesNotContain("\"" + sent.getLast() + "\""));
    }

    private void send() {
        sendFor(binding, mobile, address);
    }

    private void sendFor(String forBinding, String receiver, String from) {
        Reactive.get(() -> codes.sendSms(FORM, forBinding, receiver, from, Language.ZH_CN));
    }

    private String receiver(int i) {
        return mobile.substring(0, 9) + "%02d".formatted(i);
    }

    private CheckedCode check(String code) {
        return codes.checkSms(FORM, binding, mobile, code).await().indefinitely();
    }

    private void redeem(CheckedCode checked) {
        Reactive.get(() -> Panache.withTransaction(() -> codes.redeem(checked)));
    }

    private String wrong() {
        return sent.getLast().equals("000000") ? "000001" : "000000";
    }

    private static void assertRefused(String code, Runnable action) {
        assertThatThrownBy(action::run).isInstanceOf(DomainException.class).hasMessage(code);
    }
}
