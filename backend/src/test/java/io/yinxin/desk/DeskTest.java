package io.yinxin.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.staff.StaffPeople;
import io.yinxin.staff.StaffPeople.Member;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.Reactive;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ApiTest
class DeskTest {
    private static final String TASKS = "/api/v1/staff/tasks/";

    @Inject
    StaffPeople staff;

    @Inject
    TestKind kind;

    @Inject
    Desk desk;

    @Inject
    Pool pool;

    @Test
    @Tag("RVW-16")
    @Tag("RVW-20")
    @Tag("RVW-26")
    @Tag("RVW-71")
    @DisplayName("Content is masked until the task is claimed, and masked again once it is decided")
    void masks() {
        Member reviewer = staff.having("RECOVERY_REVIEWER");
        String task = kind.submit(new TestKind.Request());
        view(reviewer, task)
                .body("state", equalTo("WAITING"))
                .body("masked", equalTo(true))
                .body("sections[0].fields.submitted", contains("*雷", "138****8000", "1101**********002X"))
                .body("sections[0].fields.agreement", contains("SAME", "DIFFERENT", "UNKNOWN"))
                .body("actions", hasItem("CLAIM"));
        claim(reviewer, task)
                .statusCode(200)
                .body("masked", equalTo(false))
                .body("sections[0].fields.submitted", hasItem("13800138000"));
        view(staff.having("RECOVERY_REVIEWER"), task).body("masked", equalTo(true));
        decide(reviewer, task, approval(reviewer, task)).statusCode(200).body("masked", equalTo(true));
    }

    @Test
    @Tag("RVW-11")
    @DisplayName("Of many claims at once one gets the task, the others learn whose it is")
    void claimRace() throws Exception {
        String task = kind.submit(new TestKind.Request());
        List<Member> reviewers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            reviewers.add(staff.having("RECOVERY_REVIEWER"));
        }
        List<Callable<Response>> claims = reviewers.stream()
                .<Callable<Response>>map(member -> () -> member.request().post(TASKS + task + "/claim"))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(claims.size())) {
            int won = 0;
            for (Future<Response> answer : threads.invokeAll(claims)) {
                won += answer.get().statusCode() == 200 ? 1 : 0;
                if (answer.get().statusCode() != 200) {
                    answer.get().then().statusCode(409).body("code", equalTo("RVW_ALREADY_CLAIMED"));
                }
            }
            assertThat(won).isEqualTo(1);
        }
    }

    @Test
    @Tag("RVW-27")
    @Tag("RVW-31")
    @DisplayName("A decision takes effect once; what changed since the view refuses it, a failed effect undoes it")
    void decision() {
        Member reviewer = staff.having("RECOVERY_REVIEWER");
        TestKind.Request request = new TestKind.Request();
        String task = kind.submit(request);
        claim(reviewer, task);
        Map<String, Object> form = approval(reviewer, task);
        request.applicant = "韩梅梅";
        decide(reviewer, task, form).statusCode(409).body("code", equalTo("CONFLICT_STALE"));
        request.failure = new DomainException(DeskError.RVW_OBJECT_CLOSED);
        decide(reviewer, task, approval(reviewer, task)).statusCode(409).body("code", equalTo("RVW_OBJECT_CLOSED"));
        view(reviewer, task).body("state", equalTo("CLAIMED")).body("decision", nullValue());
        request.failure = null;
        Map<String, Object> again = approval(reviewer, task);
        decide(reviewer, task, again).statusCode(200).body("state", equalTo("DECIDED"));
        decide(reviewer, task, again).statusCode(409);
        assertThat(request.outcomes).hasSize(1);
        assertThat(request.outcomes.getFirst().decision()).isEqualTo(TaskDecision.APPROVE);
        assertThat(request.outcomes.getFirst().decidedBy()).isEqualTo(reviewer.staffId());
    }

    @Test
    @Tag("RVW-27")
    @DisplayName("What others ask for meanwhile, from the same address for instance, does not stop a decision")
    void others() {
        Member reviewer = staff.having("RECOVERY_REVIEWER");
        TestKind.Request request = new TestKind.Request();
        String task = kind.submit(request);
        claim(reviewer, task);
        Map<String, Object> form = approval(reviewer, task);
        request.former =
                List.of(new FormerRequest("T1", Instant.parse("2026-11-01T00:00:00Z"), null, true, List.of("ADDRESS")));
        view(reviewer, task).body("former", hasSize(1)).body("version", equalTo(form.get("version")));
        decide(reviewer, task, form).statusCode(200).body("state", equalTo("DECIDED"));
    }

    @Test
    @Tag("RVW-16")
    @Tag("RVW-21")
    @Tag("RVW-23")
    @DisplayName("Only the claimer decides, with the whole checklist, and refuses with an opinion the applicant reads")
    void refusal() {
        Member reviewer = staff.having("RECOVERY_REVIEWER");
        TestKind.Request request = new TestKind.Request();
        String task = kind.submit(request);
        decide(reviewer, task, approval(reviewer, task)).statusCode(409).body("code", equalTo("RVW_NOT_CLAIMER"));
        claim(reviewer, task);
        Map<String, Object> short1 = approval(reviewer, task);
        short1.put("checklist", List.of(Map.of("item", TestKind.ITEMS.getFirst(), "answer", "MET")));
        decide(reviewer, task, short1).statusCode(422).body("code", equalTo("RVW_CHECKLIST_INCOMPLETE"));
        Map<String, Object> refusal = approval(reviewer, task);
        refusal.put("decision", "REFUSE");
        decide(reviewer, task, refusal).statusCode(422).body("code", equalTo("RVW_OPINION_REQUIRED"));
        refusal.put("opinion", "证件图片不清晰，请重新提交。");
        refusal.put("marks", List.of(Map.of("field", "ID_FRONT", "note", "反光")));
        decide(reviewer, task, refusal).statusCode(200).body("decision", equalTo("REFUSE"));
        TaskSummary summary = Reactive.get(() -> desk.latest(TestKind.CODE, request.id));
        assertThat(summary.opinion()).isEqualTo("证件图片不清晰，请重新提交。");
        assertThat(summary.marks()).containsExactly(new TaskMark("ID_FRONT", "反光"));
    }

    @Test
    @Tag("RVW-33")
    @Tag("RVW-36")
    @Tag("RVW-56")
    @DisplayName("Where two are needed a proposal has no effect until another natural person confirms it")
    void fourEyes() {
        Member first = staff.having("RECOVERY_REVIEWER+");
        Member same = staff.again(first, "RECOVERY_REVIEWER+");
        Member unmarked = staff.having("RECOVERY_REVIEWER");
        Member second = staff.having("RECOVERY_REVIEWER+");
        TestKind.Request request = new TestKind.Request();
        request.needsSecond = true;
        String task = kind.submit(request);
        claim(first, task).body("secondNeeded", equalTo(true));
        decide(first, task, approval(first, task)).statusCode(200).body("state", equalTo("CONFIRMING"));
        assertThat(request.outcomes).isEmpty();
        assertThat(Reactive.get(() -> desk.latest(TestKind.CODE, request.id)).decision())
                .isNull();
        confirm(first, task, "CONFIRM", "").statusCode(409).body("code", equalTo("RVW_SECOND_SAME_PERSON"));
        confirm(same, task, "CONFIRM", "").statusCode(409).body("code", equalTo("RVW_SECOND_SAME_PERSON"));
        confirm(unmarked, task, "CONFIRM", "").statusCode(403).body("code", equalTo("RVW_NO_PERMISSION"));
        view(second, task).body("masked", equalTo(false)).body("decision", equalTo("APPROVE"));
        confirm(second, task, "SEND_BACK", "").statusCode(422).body("code", equalTo("RVW_OPINION_REQUIRED"));
        confirm(second, task, "SEND_BACK", "手机号归属未核实").statusCode(200).body("state", equalTo("CLAIMED"));
        view(first, task).body("secondOpinion", equalTo("手机号归属未核实"));
        decide(first, task, approval(first, task)).statusCode(200);
        confirm(second, task, "CONFIRM", "").statusCode(200).body("state", equalTo("DECIDED"));
        assertThat(request.outcomes).hasSize(1);
        assertThat(request.outcomes.getFirst().secondBy()).isEqualTo(second.staffId());
    }

    @Test
    @Tag("RVW-03")
    @DisplayName("First and second exclude each other for one item only: for the next one they may change places")
    void perItem() {
        Member one = staff.having("RECOVERY_REVIEWER+");
        Member other = staff.having("RECOVERY_REVIEWER+");
        proposedBy(one, other, "SEND_BACK");
        proposedBy(other, one, "CONFIRM");
    }

    /** The first cannot be the second, the other can. */
    private void proposedBy(Member first, Member second, String decision) {
        TestKind.Request request = new TestKind.Request();
        request.needsSecond = true;
        String task = kind.submit(request);
        claim(first, task).statusCode(200);
        decide(first, task, approval(first, task)).statusCode(200).body("actions", not(hasItem("CONFIRM")));
        confirm(first, task, decision, "请再核对").statusCode(409).body("code", equalTo("RVW_SECOND_SAME_PERSON"));
        view(second, task).body("actions", hasItem("CONFIRM"));
        confirm(second, task, decision, "已核对材料").statusCode(200);
        assertThat(request.outcomes).hasSize(decision.equals("CONFIRM") ? 1 : 0);
    }

    @Test
    @Tag("RVW-35")
    @DisplayName("Where nobody else could confirm, the proposal waits and the supervisors are told; else they are not")
    void nobodyToConfirm() {
        Member first = staff.having("RECOVERY_REVIEWER+");
        Member related = staff.having("RECOVERY_REVIEWER+");
        staff.having("SUPERVISOR");
        staff.reachable("boss@" + first.username() + ".test", "SUPERVISOR");
        // Whoever could confirm of other tests' people.
        pool.preparedQuery("update staff_duty set may_confirm = false where staff_id <> $1 and staff_id <> $2")
                .execute(Tuple.of(first.staffId(), related.staffId()))
                .await()
                .indefinitely();
        staff.again(first, "RECOVERY_REVIEWER+");
        String task = proposed(first, related.document());
        assertThat(noSecond(task)).isPositive();
        view(first, task).body("state", equalTo("CONFIRMING"));
        assertThat(noSecond(proposed(first, "Z123456789"))).isZero();
    }

    /** @param document of somebody it is about */
    private String proposed(Member first, String document) {
        TestKind.Request request = new TestKind.Request();
        request.needsSecond = true;
        request.documents = List.of(document);
        String task = kind.submit(request);
        claim(first, task).statusCode(200);
        decide(first, task, approval(first, task)).statusCode(200).body("state", equalTo("CONFIRMING"));
        return task;
    }

    @Test
    @Tag("RVW-07")
    @DisplayName("A request has one task, in the transaction it is handed in with, or none")
    void oneTask() {
        TestKind.Request request = new TestKind.Request();
        assertThatThrownBy(() -> Reactive.get(() -> Panache.withTransaction(() -> desk.submit(kind.task(request))
                        .flatMap(task -> Uni.createFrom().failure(new IllegalStateException("the use case failed"))))))
                .hasMessage("the use case failed");
        assertThat(tasksOf(request)).isZero();
        kind.submit(request);
        assertThatThrownBy(() -> kind.submit(request)).isInstanceOf(ConstraintViolationException.class);
        assertThat(tasksOf(request)).isEqualTo(1);
    }

    @Test
    @Tag("RVW-40")
    @DisplayName("The applicant is told the end of the term in working hours as the expected date")
    void expectedDate() {
        TestKind.Request request = new TestKind.Request();
        String task = kind.submit(request);
        TaskSummary summary = Reactive.get(() -> desk.latest(TestKind.CODE, request.id));
        assertThat(summary.expectedAt()).isAfter(summary.submittedAt());
        String due = view(staff.having("RECOVERY_REVIEWER"), task).extract().path("dueAt");
        assertThat(summary.expectedAt()).isEqualTo(Instant.parse(due));
    }

    @Test
    @Tag("RVW-28")
    @Tag("RVW-29")
    @DisplayName("Against a mismatch an approval needs a reason and a second person; a later match lifts both")
    void mismatch() {
        Member reviewer = staff.having("RECOVERY_REVIEWER");
        TestKind.Request request = new TestKind.Request();
        request.earlier = List.of(TestKind.answer(TaskCheck.Result.MISMATCH));
        String task = kind.submit(request);
        claim(reviewer, task).body("mismatch", equalTo(true)).body("secondNeeded", equalTo(true));
        decide(reviewer, task, approval(reviewer, task)).statusCode(422).body("code", equalTo("RVW_MISMATCH_REASON"));
        request.answers = List.of(TestKind.answer(TaskCheck.Result.MATCH));
        reviewer.request()
                .post(TASKS + task + "/checks")
                .then()
                .statusCode(200)
                .body("checks.result", contains("MISMATCH", "MATCH"))
                .body("mismatch", equalTo(false));
        decide(reviewer, task, approval(reviewer, task)).statusCode(200).body("state", equalTo("DECIDED"));
    }

    @Test
    @Tag("RVW-04")
    @DisplayName("Who is related to the applicant, or is the applicant, cannot take the task, and sees why")
    void conflict() {
        Member reviewer = staff.having("RECOVERY_REVIEWER");
        Member related = staff.having("RECOVERY_REVIEWER");
        staff.having("STAFF_ADMIN")
                .request()
                .body(Map.of("orgCodes", List.of("D2143569X")))
                .put("/api/v1/staff/members/" + related.staffId() + "/relations")
                .then()
                .statusCode(204);
        TestKind.Request request = new TestKind.Request();
        request.orgCodes = List.of("D2143569X");
        request.documents = List.of(reviewer.document());
        String task = kind.submit(request);
        view(related, task).body("related", equalTo(true)).body("actions", not(hasItem("CLAIM")));
        claim(related, task).statusCode(409).body("code", equalTo("RVW_CONFLICT"));
        claim(reviewer, task).statusCode(409).body("code", equalTo("RVW_CONFLICT"));
    }

    @Test
    @Tag("RVW-17")
    @Tag("RVW-58")
    @DisplayName("A request that has become void closes its task, and the claimer is told on the next action")
    void withdrawn() {
        Member reviewer = staff.having("RECOVERY_REVIEWER");
        TestKind.Request request = new TestKind.Request();
        String task = kind.submit(request);
        claim(reviewer, task);
        Map<String, Object> form = approval(reviewer, task);
        Reactive.get(() -> Panache.withTransaction(() -> desk.close(TestKind.CODE, request.id, "PASSWORD_CHANGED")));
        decide(reviewer, task, form).statusCode(409).body("code", equalTo("RVW_OBJECT_CLOSED"));
        view(reviewer, task).body("state", equalTo("CLOSED")).body("closedReason", equalTo("PASSWORD_CHANGED"));
    }

    @Test
    @Tag("RVW-14")
    @Tag("RVW-15")
    @Tag("RVW-30")
    @DisplayName("Notes, advice, release, assignment and priority are kept with the task")
    void notes() {
        Member reviewer = staff.having("RECOVERY_REVIEWER");
        Member colleague = staff.having("RECOVERY_REVIEWER");
        Member supervisor = staff.having("SUPERVISOR");
        String task = kind.submit(new TestKind.Request());
        claim(reviewer, task);
        note(
                reviewer,
                task,
                Map.of("text", "请看一下", "askedStaffId", colleague.staffId().toString()));
        note(colleague, task, Map.of("text", "没有问题"));
        note(colleague, task, Map.of("text", "补充一句"));
        reviewer.request()
                .body(Map.of("note", "下班了"))
                .post(TASKS + task + "/release")
                .then()
                .statusCode(204);
        supervisor
                .request()
                .body(Map.of("staffId", colleague.staffId(), "reason", "接手办理"))
                .post(TASKS + task + "/assignment")
                .then()
                .statusCode(200);
        supervisor
                .request()
                .body(Map.of("priority", "HIGH", "reason", "申请人催办"))
                .post(TASKS + task + "/priority")
                .then()
                .statusCode(200)
                .body("priority", equalTo("HIGH"))
                .body("claimedBy.name", equalTo(colleague.name()))
                .body("notes.kind", contains("ADVICE_ASKED", "ADVICE", "NOTE", "RELEASED", "ASSIGNED", "PRIORITY"));
        reviewer.request()
                .body(Map.of("staffId", reviewer.staffId(), "reason", "我来"))
                .post(TASKS + task + "/assignment")
                .then()
                .statusCode(403);
    }

    @Test
    @Tag("RVW-68")
    @DisplayName("Views, claims and decisions stand in the audit with person, duty and object")
    void audit() {
        Member reviewer = staff.having("RECOVERY_REVIEWER");
        String task = kind.submit(new TestKind.Request());
        view(reviewer, task);
        claim(reviewer, task);
        decide(reviewer, task, approval(reviewer, task)).statusCode(200);
        List<String> lines = new ArrayList<>();
        pool.preparedQuery("select actor, action, details from audit_record where subject = $1 order by seq")
                .execute(Tuple.of("task:" + task))
                .await()
                .indefinitely()
                .forEach(row -> {
                    assertThat(row.getString("actor")).isEqualTo("staff:" + reviewer.staffId());
                    assertThat(row.getString("details")).contains("\"duty\":\"RECOVERY_REVIEWER\"");
                    lines.add(row.getString("action"));
                });
        assertThat(lines).startsWith("TASK_VIEWED", "TASK_CLAIMED").endsWith("TASK_DECIDED");
    }

    @Test
    @Tag("RVW-71")
    @DisplayName("What is masked is shown outside of a claim only with a reason, which is recorded")
    void disclosure() {
        Member reviewer = staff.having("RECOVERY_REVIEWER");
        String task = kind.submit(new TestKind.Request());
        reviewer.request()
                .body(Map.of("reason", " "))
                .post(TASKS + task + "/disclosure")
                .then()
                .statusCode(422);
        reviewer.request()
                .body(Map.of("reason", "申请人来电询问"))
                .post(TASKS + task + "/disclosure")
                .then()
                .statusCode(200)
                .body("masked", equalTo(false));
        assertThat(pool.preparedQuery(
                                "select details from audit_record where subject = $1 and action = 'TASK_DISCLOSED'")
                        .execute(Tuple.of("task:" + task))
                        .await()
                        .indefinitely()
                        .iterator()
                        .next()
                        .getString("details"))
                .contains("申请人来电询问");
    }

    private long noSecond(String task) {
        // The number is in the text, which is encrypted: told by when it was written.
        return count(
                "select count(*) from notification_message m, desk_task t where t.task_no = $1 "
                        + "and m.template = 'DESK_NO_SECOND' and m.created_at >= t.proposed_at",
                task);
    }

    private long tasksOf(TestKind.Request request) {
        return count("select count(*) from desk_task where object_id = $1", request.id);
    }

    private long count(String sql, Object value) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(value))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
    }

    private static ValidatableResponse view(Member member, String task) {
        return member.request().get(TASKS + task).then().statusCode(200);
    }

    private static ValidatableResponse claim(Member member, String task) {
        return member.request().post(TASKS + task + "/claim").then();
    }

    private static void note(Member member, String task, Map<String, String> note) {
        member.request().body(note).post(TASKS + task + "/notes").then().statusCode(200);
    }

    private static ValidatableResponse decide(Member member, String task, Map<String, Object> form) {
        return member.request().body(form).post(TASKS + task + "/decision").then();
    }

    private static ValidatableResponse confirm(Member member, String task, String decision, String opinion) {
        String version = view(member, task).extract().path("version");
        return member.request()
                .body(Map.of("decision", decision, "opinion", opinion, "version", version))
                .post(TASKS + task + "/confirmation")
                .then();
    }

    /** Everything met, on what is shown now. */
    private static Map<String, Object> approval(Member member, String task) {
        Map<String, Object> form = new HashMap<>();
        form.put("decision", "APPROVE");
        form.put(
                "checklist",
                TestKind.ITEMS.stream()
                        .map(item -> Map.of("item", item, "answer", "MET"))
                        .toList());
        form.put("version", view(member, task).extract().path("version"));
        return form;
    }
}
