package io.yinxin.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of one of several tasks. @param code why not, if it was not done */
@Schema(name = "BulkResult")
@JsonInclude(JsonInclude.Include.NON_NULL)
record BulkResult(String taskNo, boolean done, @Nullable String code) {}
