package io.yinxin.desk;

import java.util.Map;

/** In which order tasks are shown; clauses of a statement with the parameter {@code :now}. */
final class TaskOrder {
    /** Overdue ones first, then those a supervisor has raised, the nearest term, the oldest (RVW-10). */
    static final String USUAL = "(due_at < :now) desc, (priority = 'HIGH') desc, due_at, submitted_at, id";

    private static final Map<String, String> COLUMNS = Map.of(
            "taskNo", "task_no",
            "kind", "kind",
            "applicant", "applicant_masked",
            "submittedAt", "submitted_at",
            "round", "round",
            "dueAt", "due_at",
            "priority", "priority = 'HIGH'",
            "state", "state",
            "claimedAt", "claimed_at");

    private TaskOrder() {}

    /** @param sort name of a column, with {@code -} before it for descending; unknown ones mean the usual order */
    static String of(String sort) {
        boolean descending = sort.startsWith("-");
        String column = COLUMNS.get(descending ? sort.substring(1) : sort);
        return column == null ? USUAL : "(" + column + ")" + (descending ? " desc" : "") + " nulls last, id";
    }
}
