package io.yinxin.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.platform.data.Masks;
import io.yinxin.staff.StaffPeople;
import io.yinxin.staff.StaffPeople.Member;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.Reactive;
import io.yinxin.testing.TestClock;
import io.yinxin.uploads.PictureOwner;
import io.yinxin.uploads.Pictures;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ApiTest
class DeskListTest {
    private static final String TASKS = "/api/v1/staff/tasks";
    private static final String QUEUES = "/api/v1/staff/queues";

    @Inject
    StaffPeople staff;

    @Inject
    TestKind kind;

    @Inject
    DeskClock deskClock;

    @Inject
    Pictures pictures;

    @Inject
    TestClock clock;

    @Inject
    Pool pool;

    @AfterEach
    void presentAgain() {
        clock.reset();
    }

    @Test
    @Tag("RVW-10")
    @Tag("RVW-09")
    @DisplayName("Overdue first, then raised ones, the nearest term, the oldest; filters by organisation and state")
    void order() {
        Member reviewer = staff.having("RECOVERY_REVIEWER");
        String org = "O" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        String late = submitted(org, 300);
        String overdue = submitted(org, -10);
        String near = submitted(org, 100);
        String raised = submitted(org, 400);
        update("update desk_task set priority = 'HIGH' where task_no = $1", raised);
        list(reviewer, "applicant=" + org).then().body("items.taskNo", contains(overdue, raised, near, late));
        list(reviewer, "applicant=" + org)
                .then()
                .body("items.overdue", contains(true, false, false, false))
                .body("total", equalTo(4));
        list(reviewer, "applicant=" + org + "&overdue=true").then().body("items.taskNo", contains(overdue));
        list(reviewer, "applicant=" + org + "&sort=-dueAt")
                .then()
                .body("items.taskNo", contains(raised, late, near, overdue));
        list(reviewer, "applicant=" + org + "&state=DECIDED").then().body("total", equalTo(0));
        reviewer.request().post(TASKS + "/" + near + "/claim").then().statusCode(200);
        list(reviewer, "applicant=" + org + "&mine=true")
                .then()
                .body("items.taskNo", contains(near))
                .body("items[0].claimedBy.name", equalTo(reviewer.name()));
        reviewer.request().get("/api/v1/staff/queues").then().body("[0].mine", equalTo(1));
        staff.having("CATALOGUE_ADMIN").request().get(TASKS).then().statusCode(403);
        staff.having("CATALOGUE_ADMIN")
                .request()
                .get("/api/v1/staff/queues")
                .then()
                .body("size()", equalTo(0));
    }

    @Test
    @Tag("RVW-08")
    @DisplayName("The home counts what waits, is mine, waits for a second person, is near its term and overdue")
    void home() {
        Member reviewer = staff.having("RECOVERY_REVIEWER+");
        Member other = staff.having("RECOVERY_REVIEWER+");
        staff.having("SUPERVISOR").request().get(QUEUES).then().body("queue", contains("RECOVERY", "INF"));
        staff.having("REVIEWER_INF").request().get(QUEUES).then().body("queue", contains("INF"));
        Map<String, Integer> before = home(reviewer);
        String org = "H" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        String overdue = submitted(org, -10);
        String near = submitted(org, 60);
        String mine = submitted(org, 900);
        String theirs = submitted(org, 900);
        for (String task : List.of(mine, theirs, overdue)) {
            update("update desk_task set remind_at = due_at - interval '1 hour' where task_no = $1", task);
        }
        update("update desk_task set remind_at = now() - interval '1 minute' where task_no = $1", near);
        reviewer.request().post(TASKS + "/" + mine + "/claim").then().statusCode(200);
        other.request().post(TASKS + "/" + theirs + "/claim").then().statusCode(200);
        assertThat(since(before, home(reviewer))).isEqualTo(counts(2, 1, 0, 1, 1));
        assertThat(home(other)).containsEntry("mine", 1);
        update("update desk_task set state = 'CONFIRMING', proposed_at = now() where task_no = $1", mine);
        update("update desk_task set state = 'DECIDED', decision = 'REFUSE' where task_no = $1", overdue);
        assertThat(since(before, home(reviewer))).isEqualTo(counts(1, 0, 1, 1, 0));
    }

    private static Map<String, Integer> counts(int waiting, int mine, int toConfirm, int near, int overdue) {
        return Map.of("waiting", waiting, "mine", mine, "toConfirm", toConfirm, "near", near, "overdue", overdue);
    }

    private static Map<String, Integer> home(Member member) {
        Map<String, Object> queue =
                member.request().get(QUEUES).then().statusCode(200).extract().path("[0]");
        Map<String, Integer> counts = new HashMap<>();
        queue.forEach((name, value) -> {
            if (value instanceof Integer count) {
                counts.put(name, count);
            }
        });
        return counts;
    }

    private static Map<String, Integer> since(Map<String, Integer> before, Map<String, Integer> now) {
        Map<String, Integer> more = new HashMap<>();
        now.forEach((name, count) -> more.put(name, count - before.getOrDefault(name, 0)));
        return more;
    }

    @Test
    @Tag("RVW-12")
    @Tag("RVW-18")
    @DisplayName("Next task gives what nobody has; several are claimed and released at once, each by itself")
    void nextAndBulk() {
        Member first = staff.having("RECOVERY_REVIEWER");
        Member second = staff.having("RECOVERY_REVIEWER");
        String one = kind.submit(new TestKind.Request());
        String two = kind.submit(new TestKind.Request());
        second.request().post(TASKS + "/" + one + "/claim").then().statusCode(200);
        first.request()
                .body(Map.of("taskNos", List.of(one, two, "T0")))
                .post(TASKS + "/claims")
                .then()
                .statusCode(200)
                .body("done", contains(false, true, false))
                .body("code", contains("RVW_ALREADY_CLAIMED", null, "NOT_FOUND"));
        first.request()
                .body(Map.of("taskNos", List.of(one, two), "note", "今日不办"))
                .post(TASKS + "/releases")
                .then()
                .body("done", contains(false, true));
        String next = second.request()
                .body(Map.of("queue", "RECOVERY"))
                .post(TASKS + "/next")
                .then()
                .statusCode(200)
                .body("state", equalTo("CLAIMED"))
                .body("claimedBy.staffId", equalTo(second.staffId().toString()))
                .extract()
                .path("taskNo");
        assertThat(next).isNotEqualTo(one);
    }

    @Test
    @Tag("RVW-34")
    @Tag("RVW-68")
    @Tag("RVW-72")
    @DisplayName("Pictures are shown to who works on the task, written over, nothing stored; the second must open all")
    void watermark() throws IOException {
        Member first = staff.having("RECOVERY_REVIEWER+");
        Member second = staff.having("RECOVERY_REVIEWER+");
        TestKind.Request request = new TestKind.Request();
        request.needsSecond = true;
        UUID picture = Reactive.get(
                () -> pictures.take(new PictureOwner("TEST", request.id), "ID_FRONT", Buffer.buffer(greyPicture())));
        request.pictures = List.of(new TaskPicture(picture, "ID_FRONT", 600, 400));
        String task = kind.submit(request);
        String address = TASKS + "/" + task + "/pictures/" + picture;
        first.request().get(address).then().statusCode(409).body("code", equalTo("RVW_NOT_CLAIMER"));
        first.request().post(TASKS + "/" + task + "/claim").then().statusCode(200);
        Response shown = first.request().get(address);
        shown.then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("Cache-Control", containsString("no-store"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Security-Policy", containsString("sandbox"));
        assertThat(colours(shown.asByteArray())).isGreaterThan(20);
        assertThat(colours(Reactive.get(() -> pictures.read(picture)))).isLessThan(5);
        first.request()
                .get(TASKS + "/" + task + "/pictures/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        decide(first, task).statusCode(200);
        confirm(second, task).statusCode(409).body("code", equalTo("RVW_MATERIALS_NOT_OPENED"));
        second.request().get(address).then().statusCode(200);
        second.request().get(TASKS + "/" + task).then().body("pictures.opened", contains(true));
        confirm(second, task).statusCode(200).body("state", equalTo("DECIDED"));
        second.request().get(address).then().statusCode(409);
        assertThat(actions(task)).contains("PICTURE_VIEWED");
    }

    @Test
    @Tag("RVW-14")
    @DisplayName("A claim nobody has touched for a working day goes back to the queue")
    void idle() {
        Member reviewer = staff.having("RECOVERY_REVIEWER");
        String task = kind.submit(new TestKind.Request());
        reviewer.request().post(TASKS + "/" + task + "/claim").then().statusCode(200);
        Reactive.get(() -> deskClock.tick());
        assertThat(stateOf(task)).isEqualTo("CLAIMED");
        clock.advance(Duration.ofDays(5));
        Reactive.get(() -> deskClock.tick());
        assertThat(stateOf(task)).isEqualTo("WAITING");
        assertThat(actions(task)).contains("TASK_RELEASED_IDLE");
    }

    @Test
    @Tag("RVW-39")
    @DisplayName("At three quarters of the term the claimer is reminded, at its end the supervisors; each once")
    void reminders() {
        String address = "li@" + UUID.randomUUID() + ".test";
        String boss = "wang@" + UUID.randomUUID() + ".test";
        Member reviewer = staff.reachable(address, "RECOVERY_REVIEWER");
        staff.reachable(boss, "SUPERVISOR");
        String task = kind.submit(new TestKind.Request());
        reviewer.request().post(TASKS + "/" + task + "/claim").then().statusCode(200);
        update("update desk_task set remind_at = now() - interval '1 minute' where task_no = $1", task);
        Reactive.get(() -> deskClock.tick());
        Reactive.get(() -> deskClock.tick());
        assertThat(column("reminded_at", task)).isNotNull();
        assertThat(column("escalated_at", task)).isNull();
        assertThat(mailsTo(address)).isEqualTo(1);
        update("update desk_task set due_at = now() - interval '1 minute' where task_no = $1", task);
        Reactive.get(() -> deskClock.tick());
        Reactive.get(() -> deskClock.tick());
        assertThat(column("escalated_at", task)).isNotNull();
        assertThat(mailsTo(address)).isEqualTo(1);
        assertThat(mailsTo(boss)).isGreaterThanOrEqualTo(1);
    }

    @Test
    @Tag("RVW-70")
    @DisplayName("Auditors search what staff did, and the search is recorded; nobody else may")
    void auditors() {
        Member auditor = staff.having("AUDITOR");
        Member reviewer = staff.having("RECOVERY_REVIEWER");
        String task = kind.submit(new TestKind.Request());
        reviewer.request().post(TASKS + "/" + task + "/claim").then().statusCode(200);
        auditor.request()
                .get("/api/v1/staff/audit?subject=task:" + task)
                .then()
                .statusCode(200)
                .body("items.action", hasItem("TASK_CLAIMED"))
                .body("items[0].name", equalTo(reviewer.name()));
        auditor.request()
                .get("/api/v1/staff/audit?staff=" + auditor.username())
                .then()
                .body("items.action", hasItem("AUDIT_SEARCHED"));
        reviewer.request().get("/api/v1/staff/audit").then().statusCode(403);
        auditor.request().get(TASKS + "/" + task).then().statusCode(403);
    }

    @Test
    @Tag("RVW-23")
    @Tag("RVW-37")
    @DisplayName("Phrases and calendar are read by all staff and changed by catalogue administrators")
    void catalogues() {
        Member administrator = staff.having("CATALOGUE_ADMIN");
        Member reviewer = staff.having("RECOVERY_REVIEWER");
        reviewer.request().get("/api/v1/staff/phrases").then().statusCode(200).body("decision", hasItem("REFUSE"));
        reviewer.request()
                .body(Map.of("working", false, "note", "元旦"))
                .put("/api/v1/staff/calendar/2030-01-01")
                .then()
                .statusCode(403);
        administrator
                .request()
                .body(Map.of("working", false, "note", "元旦"))
                .put("/api/v1/staff/calendar/2030-01-01")
                .then()
                .statusCode(204);
        reviewer.request()
                .get("/api/v1/staff/calendar?year=2030")
                .then()
                .body("find { it.day == '2030-01-01' }.working", equalTo(false));
        administrator
                .request()
                .delete("/api/v1/staff/calendar/2030-01-01")
                .then()
                .statusCode(204);
        reviewer.request()
                .get("/api/v1/staff/calendar?year=2030")
                .then()
                .body("find { it.day == '2030-01-01' }", nullValue());
    }

    private String submitted(String org, int minutesLeft) {
        TestKind.Request request = new TestKind.Request();
        request.orgCodes = List.of(org);
        String task = kind.submit(request);
        pool.preparedQuery("update desk_task set due_at = $2 where task_no = $1")
                .execute(Tuple.of(task, OffsetDateTime.now(clock).plusMinutes(minutesLeft)))
                .await()
                .indefinitely();
        return task;
    }

    private static Response list(Member member, String query) {
        Response answer = member.request().get(TASKS + "?" + query);
        answer.then().statusCode(200);
        return answer;
    }

    private static ValidatableResponse decide(Member member, String task) {
        return member.request()
                .body(Map.of(
                        "decision",
                        "APPROVE",
                        "checklist",
                        TestKind.ITEMS.stream()
                                .map(item -> Map.of("item", item, "answer", "MET"))
                                .toList(),
                        "version",
                        member.request().get(TASKS + "/" + task).path("version")))
                .post(TASKS + "/" + task + "/decision")
                .then();
    }

    private static ValidatableResponse confirm(Member member, String task) {
        return member.request()
                .body(Map.of(
                        "decision",
                        "CONFIRM",
                        "version",
                        member.request().get(TASKS + "/" + task).path("version")))
                .post(TASKS + "/" + task + "/confirmation")
                .then();
    }

    private void update(String sql, String task) {
        pool.preparedQuery(sql).execute(Tuple.of(task)).await().indefinitely();
    }

    private Object column(String name, String task) {
        return pool.preparedQuery("select " + name + " from desk_task where task_no = $1")
                .execute(Tuple.of(task))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getValue(0);
    }

    /** By what the outbox keeps of the receiver: nobody else's address begins and ends like this one. */
    private long mailsTo(String address) {
        return pool.preparedQuery("select count(*) from notification_message where channel = 'EMAIL' "
                        + "and receiver_masked = $1 and template like 'DESK_%'")
                .execute(Tuple.of(Masks.email(address)))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
    }

    private String stateOf(String task) {
        return String.valueOf(column("state", task));
    }

    private Set<String> actions(String task) {
        Set<String> actions = new HashSet<>();
        pool.preparedQuery("select action from audit_record where subject = $1")
                .execute(Tuple.of("task:" + task))
                .await()
                .indefinitely()
                .forEach(row -> actions.add(row.getString(0)));
        return actions;
    }

    private static byte[] greyPicture() {
        BufferedImage image = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.GRAY);
        pen.fillRect(0, 0, 600, 400);
        pen.dispose();
        return jpeg(image);
    }

    private static byte[] jpeg(BufferedImage image) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "jpeg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int colours(byte[] jpeg) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(jpeg));
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                colours.add(image.getRGB(x, y));
            }
        }
        return colours.size();
    }
}
