package io.yinxin.desk;

import java.time.Instant;
import java.util.UUID;

/** @param expectedAt when it is to be decided at the latest, for the applicant to know (RVW-40) */
public record SubmittedTask(UUID taskId, String taskNo, Instant expectedAt) {}
