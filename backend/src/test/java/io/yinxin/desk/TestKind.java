package io.yinxin.desk;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.testing.Reactive;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A kind of request for tests, whose content and effects the tests lay down and look at. */
@Singleton
public class TestKind implements TaskKind {
    static final String CODE = "TEST_REQUEST";
    static final List<String> ITEMS = List.of("PICTURES_LEGIBLE", "DATA_AGREE");

    private final Map<UUID, Request> requests = new ConcurrentHashMap<>();
    private final Desk desk;

    TestKind(Desk desk) {
        this.desk = desk;
    }

    /** One request; what is changed here is what the desk sees next. */
    static final class Request {
        final UUID id = UUID.randomUUID();
        String applicant = "李雷";
        List<TaskPicture> pictures = List.of();
        List<TaskChoice> choices = List.of();
        List<FormerRequest> former = List.of();
        boolean needsSecond;
        List<TaskCheck> answers = List.of();
        List<TaskCheck> earlier = List.of();
        List<String> orgCodes = List.of();
        List<String> documents = List.of();

        @Nullable
        RuntimeException failure;

        final List<TaskOutcome> outcomes = new ArrayList<>();
    }

    /** @return the number of its task */
    String submit(Request request) {
        requests.put(request.id, request);
        return Reactive.get(
                () -> Panache.withTransaction(() -> desk.submit(task(request))).map(SubmittedTask::taskNo));
    }

    NewTask task(Request request) {
        return new NewTask(CODE, request.id, "*雷", 1, request.earlier, request.orgCodes, request.documents);
    }

    static TaskCheck answer(TaskCheck.Result result) {
        return new TaskCheck("IDENTITY", result, List.of(), "ref-1", Instant.now());
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public TaskQueue queue() {
        return TaskQueue.RECOVERY;
    }

    @Override
    public List<String> checklist() {
        return ITEMS;
    }

    @Override
    public Uni<TaskContent> content(UUID objectId) {
        Request request = requests.getOrDefault(objectId, new Request());
        return Uni.createFrom()
                .item(new TaskContent(
                        List.of(new TaskSection(
                                "APPLICANT",
                                List.of(
                                        TaskField.of("name", Mask.NAME, request.applicant, "李雷"),
                                        TaskField.of("mobile", Mask.MOBILE, "13800138000", "13900139000"),
                                        TaskField.of("idNumber", Mask.ID_CARD, "11010519491231002X", null)))),
                        request.pictures,
                        request.choices,
                        request.former,
                        request.former.isEmpty() ? List.of() : List.of(FormerRequest.RISK)));
    }

    @Override
    public Uni<Boolean> needsSecond(UUID objectId) {
        return Uni.createFrom().item(requests.getOrDefault(objectId, new Request()).needsSecond);
    }

    @Override
    public Uni<List<TaskCheck>> check(UUID objectId) {
        return Uni.createFrom().item(requests.getOrDefault(objectId, new Request()).answers);
    }

    @Override
    public Uni<Void> decided(TaskOutcome outcome) {
        Request request = requests.getOrDefault(outcome.objectId(), new Request());
        if (request.failure != null) {
            return Uni.createFrom().failure(request.failure);
        }
        request.outcomes.add(outcome);
        return Uni.createFrom().voidItem();
    }
}
