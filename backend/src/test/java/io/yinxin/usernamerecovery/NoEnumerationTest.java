package io.yinxin.usernamerecovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.yinxin.accounts.Accounts;
import io.yinxin.organisations.Organisations;
import io.yinxin.platform.security.UserKind;
import io.yinxin.sandbox.Sandbox;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.Numbers;
import io.yinxin.testing.RankSum;
import io.yinxin.usernamerecovery.Firm.Someone;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who has proven nothing cannot tell an organisation that is on record from one that is not. */
@ApiTest
@Tag("RCU-05")
@Tag("RCU-06")
@Tag("GEN-28")
class NoEnumerationTest {
    private static final int WALKS = 12;
    private static final int WARM_UP = 2;
    private static final int TRIES = 3;
    /** Chance goes beyond once in two thousand times. */
    private static final double UNLIKELY = 3.5;

    @SuppressWarnings("NullAway.Init")
    Sandbox sandbox;

    @Inject
    Pool pool;

    @Inject
    Organisations organisations;

    @Inject
    Accounts accounts;

    /** What one walk looks like from outside: status and members of each answer, and the time it took. */
    private record Walk(List<String> answers, Map<String, Long> nanos) {}

    @Test
    @DisplayName("Known and unknown organisations: same status, same members, same time at every step")
    void sameFromOutside() {
        Firm known = new Firm().onRecord(organisations, accounts);
        known.operator(accounts, "赵某甲");
        known.operator(accounts, "钱某乙");
        Someone requester = new Someone("王某某");
        // Never on record, and always the same: persons the register has confirmed are not asked about again for a day.
        Firm unknown = new Firm();
        alike(() -> walk(known, requester), () -> walk(unknown, requester));
    }

    @Test
    @DisplayName("Known and unknown individuals: same status, same members, same time at every step")
    void individuals() {
        Someone known = new Someone("孙某某");
        String mailbox = known.username + "@example.test";
        Firm.put(accounts, UserKind.INDIVIDUAL, null, known, known.mobile, mailbox);
        Someone unknown = new Someone("孙某某");
        alike(() -> walk(known, mailbox), () -> walk(unknown, unknown.username + "@example.test"));
    }

    @Test
    @DisplayName("Manual review takes requests of known and unknown organisations alike, to the end")
    void reviews() {
        Firm known = new Firm().onRecord(organisations, accounts);
        Firm unknown = new Firm();
        Someone applicant = new Someone("郑某某");
        alike(() -> request(known, applicant), () -> request(unknown, applicant));
    }

    private static void alike(Supplier<Walk> known, Supplier<Walk> unknown) {
        List<String> different = List.of();
        for (int n = 0; n < TRIES; n++) {
            different = differentSteps(known, unknown);
            if (different.isEmpty()) {
                return;
            }
        }
        assertThat(different).as("steps that take longer for one of the two").isEmpty();
    }

    /** By turns, so that what else the machine does hits both alike. */
    private static List<String> differentSteps(Supplier<Walk> known, Supplier<Walk> unknown) {
        List<Walk> ofKnown = new ArrayList<>();
        List<Walk> ofUnknown = new ArrayList<>();
        for (int n = 0; n < WARM_UP + WALKS; n++) {
            boolean knownFirst = n % 2 == 0;
            Walk first = (knownFirst ? known : unknown).get();
            Walk second = (knownFirst ? unknown : known).get();
            assertThat(first.answers()).isEqualTo(second.answers());
            if (n >= WARM_UP) {
                ofKnown.add(knownFirst ? first : second);
                ofUnknown.add(knownFirst ? second : first);
            }
        }
        return ofKnown.getFirst().nanos().keySet().stream()
                .filter(step -> Math.abs(RankSum.z(nanos(step, ofKnown), nanos(step, ofUnknown))) > UNLIKELY)
                .toList();
    }

    private static List<Long> nanos(String step, List<Walk> walks) {
        return walks.stream()
                .map(walk -> Objects.requireNonNull(walk.nanos().get(step)))
                .toList();
    }

    /** All steps of a stranger: of account information to the end, and the one that compares of the other methods. */
    private Walk walk(Firm firm, Someone requester) {
        Walk walk = begin();
        Browser browser = new Browser(sandbox, "ADMIN", "ACCOUNT_INFORMATION");
        String mobile = Numbers.mobile();
        String code = browser.code(mobile);
        Map<String, Object> organisation =
                Map.of("orgName", firm.name, "orgCode", firm.orgCode, "mobile", mobile, "smsCode", code);
        take(walk, "organisation", () -> browser.post("organisation", organisation));
        take(walk, "requester", () -> browser.post("requester", requester.stated()));
        take(walk, "operators", () -> browser.post("operators"));
        take(walk, "operator code", () -> browser.askForCode(Numbers.mobile(), "OPERATOR_1"));
        take(walk, "wrong code", () -> browser.post("facts", Map.of("operators", wrongCodes())));
        take(walk, "one fact", () -> browser.post("facts", Map.of("legal", requester.stated())));
        Map<String, Object> two = Map.of("legal", requester.stated(), "admin", firm.administrator.stated());
        take(walk, "two facts", () -> browser.post("facts", two));
        take(walk, "view", browser::view);
        Browser operator = new Browser(sandbox, "OPERATOR", "BOUND_PHONE");
        operator.mobile(mobile).then().statusCode(200);
        Map<String, Object> within = UsernameRecoveryTest.within(firm, requester.stated());
        take(walk, "operator by phone", () -> operator.post("requester", within));
        Browser byCard = new Browser(sandbox, "OPERATOR", "BANK_CARD");
        Map<String, Object> card = UsernameRecoveryTest.card(within, mobile, byCard.code(mobile));
        take(walk, "operator by bank card", () -> byCard.post("bank-card", card));
        Browser atBank = new Browser(sandbox, "ADMIN", "CORPORATE_BANK");
        Map<String, Object> once = new HashMap<>(organisation);
        once.put("smsCode", atBank.code(mobile));
        take(walk, "organisation at its bank", () -> atBank.post("organisation", once));
        take(walk, "bank", () -> atBank.post("bank", Map.of("bankCode", "SBX1")));
        return walk;
    }

    /** A stranger who knows a person's data, phone and mailbox, and holds another phone. */
    private Walk walk(Someone person, String mailbox) {
        Walk walk = begin();
        Browser byPhone = new Browser(sandbox, "INDIVIDUAL", "BOUND_PHONE");
        take(walk, "code to the phone", () -> byPhone.askForCode(person.mobile, null));
        Map<String, Object> wrong = Map.of("mobile", person.mobile, "smsCode", "000000");
        take(walk, "wrong code of the phone", () -> byPhone.post("mobile", wrong));
        Browser byMail = new Browser(sandbox, "INDIVIDUAL", "BOUND_PHONE");
        take(walk, "code to the mailbox", () -> byMail.askForEmail(mailbox));
        Map<String, Object> wrongMail = Map.of("email", mailbox, "emailCode", "000000");
        take(walk, "wrong code of the mailbox", () -> byMail.post("mobile", wrongMail));
        String mobile = Numbers.mobile();
        Browser own = new Browser(sandbox, "INDIVIDUAL", "BOUND_PHONE");
        own.mobile(mobile).then().statusCode(200);
        take(walk, "person by another phone", () -> own.post("requester", person.stated()));
        Browser byCard = new Browser(sandbox, "INDIVIDUAL", "BANK_CARD");
        Map<String, Object> card = UsernameRecoveryTest.card(person.stated(), mobile, byCard.code(mobile));
        card.put("bankCardNo", "6222020000000000000");
        take(walk, "person by a bank card of somebody else", () -> byCard.post("bank-card", card));
        return walk;
    }

    /** A stranger who states an organisation, and pictures of its papers. */
    private Walk request(Firm firm, Someone applicant) {
        Walk walk = begin();
        pool.query("delete from recovery_request").execute().await().indefinitely();
        Browser browser = new Browser(sandbox, "ADMIN", "MANUAL_REVIEW");
        String mobile = Numbers.mobile();
        String code = browser.code(mobile);
        take(walk, "mobile", () -> browser.post("mobile", Map.of("mobile", mobile, "smsCode", code)));
        Map<String, Object> stated = UsernameReviewTest.stated(firm, applicant);
        take(walk, "request", () -> browser.post("request", stated));
        for (String slot : List.of("idFront", "idBack", "licence")) {
            take(walk, slot, () -> browser.picture(slot, UsernameReviewTest.jpeg()));
        }
        take(walk, "view", browser::view);
        take(walk, "submission", () -> browser.post("submission"));
        return walk;
    }

    /** Without what former walks have used up. */
    private Walk begin() {
        for (String table : List.of("code_sending", "platform_throttle", "recovery_attempt", "verification_subject")) {
            pool.query("delete from " + table).execute().await().indefinitely();
        }
        return new Walk(new ArrayList<>(), new LinkedHashMap<>());
    }

    private static List<Map<String, Object>> wrongCodes() {
        return List.of(
                Map.of("mobile", Numbers.mobile(), "smsCode", "000000"),
                Map.of("mobile", Numbers.mobile(), "smsCode", "000000"));
    }

    private static void take(Walk walk, String step, Supplier<Response> call) {
        long start = System.nanoTime();
        Response answer = call.get();
        walk.nanos().put(step, System.nanoTime() - start);
        Map<String, Object> body = answer.jsonPath().getMap("$");
        Map<String, Object> told = new LinkedHashMap<>();
        for (String member : new TreeSet<>(body.keySet())) {
            told.put(member, isOfItsOwn(member) ? "…" : body.get(member));
        }
        Object operators = body.get("operators");
        if (operators instanceof List<?> named) {
            told.put("operators", named.size());
        }
        walk.answers().add(step + " " + answer.statusCode() + " " + told);
    }

    /** Members that differ between any two answers. */
    private static boolean isOfItsOwn(String member) {
        return List.of("recoveryId", "expiresAt", "reference", "redirect", "taskNo", "expectedAt", "pictureId")
                .contains(member);
    }
}
