package io.yinxin.desk;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.CurrentStaff;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The desk's home: how many tasks are in which state, per queue of the caller's duties (RVW-08). */
@ApplicationScoped
class ListQueues {
    private final Pool pool;
    private final Caller caller;
    private final Clock clock;

    ListQueues(Pool pool, Caller caller, Clock clock) {
        this.pool = pool;
        this.caller = caller;
        this.clock = clock;
    }

    /** Empty for members without a duty that has a queue. */
    @Requires(Right.STAFF)
    Uni<List<QueueView>> list() {
        CurrentStaff me = caller.requireStaff();
        return pool.preparedQuery("select queue, count(*) filter (where state = 'WAITING') as waiting, "
                        + "count(*) filter (where state = 'CLAIMED' and claimed_by = $1) as mine, "
                        + "count(*) filter (where state = 'CONFIRMING') as to_confirm, "
                        + "count(*) filter (where remind_at <= $2 and due_at >= $2) as near, "
                        + "count(*) filter (where due_at < $2) as overdue from desk_task "
                        + "where state in ('WAITING', 'CLAIMED', 'CONFIRMING') group by queue")
                .execute(Tuple.of(me.staffId(), OffsetDateTime.now(clock)))
                .map(rows -> views(rows, ListTasks.queuesOf(me)));
    }

    private static List<QueueView> views(RowSet<Row> rows, List<TaskQueue> queues) {
        Map<TaskQueue, QueueView> counted = new EnumMap<>(TaskQueue.class);
        for (Row row : rows) {
            TaskQueue queue = TaskQueue.valueOf(row.getString("queue"));
            counted.put(
                    queue,
                    new QueueView(
                            queue,
                            row.getLong("waiting"),
                            row.getLong("mine"),
                            row.getLong("to_confirm"),
                            row.getLong("near"),
                            row.getLong("overdue")));
        }
        return queues.stream()
                .map(queue -> counted.getOrDefault(queue, new QueueView(queue, 0, 0, 0, 0, 0)))
                .toList();
    }
}
