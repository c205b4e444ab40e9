package io.yinxin.usernamerecovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.yinxin.accounts.Accounts;
import io.yinxin.organisations.Organisations;
import io.yinxin.sandbox.Sandbox;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.Numbers;
import io.yinxin.usernamerecovery.Firm.Someone;
import jakarta.inject.Inject;
import java.util.ArrayList;
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
    private static final int WALKS = 10;
    private static final int TRIES = 3;
    /** Share of pairs in which the one took longer than the other: half if both take the same time. */
    private static final double FAR_OFF = 0.42;

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
        walk(known, requester);
        List<String> different = List.of();
        for (int n = 0; n < TRIES; n++) {
            different = differentSteps(known, requester);
            if (different.isEmpty()) {
                return;
            }
        }
        assertThat(different).as("steps that take longer for one of the two").isEmpty();
    }

    private List<String> differentSteps(Firm known, Someone requester) {
        List<Walk> ofKnown = new ArrayList<>();
        List<Walk> ofUnknown = new ArrayList<>();
        for (int n = 0; n < WALKS; n++) {
            ofKnown.add(walk(known, requester));
            ofUnknown.add(walk(new Firm(), requester));
            assertThat(ofKnown.getLast().answers())
                    .isEqualTo(ofUnknown.getLast().answers());
        }
        return ofKnown.getFirst().nanos().keySet().stream()
                .filter(step -> Math.abs(longer(step, ofKnown, ofUnknown) - 0.5) > FAR_OFF)
                .toList();
    }

    private static double longer(String step, List<Walk> these, List<Walk> those) {
        int longer = 0;
        for (Walk one : these) {
            for (Walk other : those) {
                if (nanos(one, step) > nanos(other, step)) {
                    longer++;
                }
            }
        }
        return (double) longer / (these.size() * those.size());
    }

    private static long nanos(Walk walk, String step) {
        return Objects.requireNonNull(walk.nanos().get(step));
    }

    /** All steps of account information with a stranger's phone, to the end. */
    private Walk walk(Firm firm, Someone requester) {
        for (String table : List.of("code_sending", "platform_throttle", "recovery_attempt")) {
            pool.query("delete from " + table).execute().await().indefinitely();
        }
        Walk walk = new Walk(new ArrayList<>(), new LinkedHashMap<>());
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
        return walk;
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
        return List.of("recoveryId", "expiresAt", "reference").contains(member);
    }
}
