package io.yinxin.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Problem details (RFC 9457) with the members GEN-40 adds.
 *
 * @param type a URN of the code, {@code urn:yinxin:problem:CODE}
 * @param reference the id under which operators find this request in the logs
 */
@Schema(
        name = "Problem",
        description = "RFC 9457 problem details with a stable code, a localised message and field errors")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String code,
        String message,
        String reference,
        List<Field> fieldErrors,
        Map<String, Object> params) {

    @Schema(name = "ProblemField")
    public record Field(String field, String code, String message) {}
}
