package io.yinxin.desk;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks a list shows; what is null does not narrow it.
 *
 * @param state null: all that are open
 * @param mine claimed by the caller
 * @param applicant part of the masked name, a task number, or the code of an organisation
 * @param from first day of submission
 * @param to last day
 */
record TaskFilter(
        @Nullable TaskQueue queue,
        @Nullable String kind,
        @Nullable TaskState state,
        boolean mine,
        boolean overdue,
        @Nullable UUID claimedBy,
        @Nullable String applicant,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
