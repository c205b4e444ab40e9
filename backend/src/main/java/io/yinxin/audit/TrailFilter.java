package io.yinxin.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an auditor looks for; what is null does not narrow it. @param staff user name @param to last day */
record TrailFilter(
        @Nullable String staff,
        @Nullable String subject,
        @Nullable String action,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
