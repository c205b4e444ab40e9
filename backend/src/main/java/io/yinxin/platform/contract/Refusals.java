package io.yinxin.platform.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** The ways in which any operation of its kind may refuse. What a resource says itself stands. */
final class Refusals {
    private static final String PROBLEM_JSON = "application/problem+json";

    /** Name of the shared answer by status. */
    private static final Map<String, String> SHARED = new LinkedHashMap<>();

    static {
        SHARED.put("400", "Malformed");
        SHARED.put("401", "NotSignedIn");
        SHARED.put("403", "NotAllowed");
        SHARED.put("404", "NotFound");
        SHARED.put("409", "Repeated");
        SHARED.put("422", "Refused");
        SHARED.put("429", "TooOften");
        SHARED.put("503", "Unavailable");
    }

    private Refusals() {}

    static void describe(Components components) {
        add(components, "400", "MALFORMED_REQUEST: not readable as what the operation expects", "MALFORMED_REQUEST");
        add(
                components,
                "401",
                "SESSION_EXPIRED: nobody is signed in; params.reason says why (NONE, IDLE, ABSOLUTE, SIGNED_OUT, "
                        + "PASSWORD_CHANGED …). With a bearer token: the token is not good.",
                "SESSION_EXPIRED");
        add(
                components,
                "403",
                "FORBIDDEN: not for this kind of user, or the token lacks the scope. REQUEST_NOT_TRUSTED: the request "
                        + "did not come from a page of this site.",
                "FORBIDDEN");
        add(components, "404", "NOT_FOUND", "NOT_FOUND");
        add(
                components,
                "409",
                "IDEMPOTENCY_KEY_REUSED: the key came with other content before. IDEMPOTENCY_IN_PROGRESS: its first "
                        + "request is still running. CONFLICT_STALE: the data have changed meanwhile.",
                "IDEMPOTENCY_IN_PROGRESS");
        add(
                components,
                "422",
                "VALIDATION_FAILED with all wrong fields in fieldErrors, or the code of a rule that forbids it",
                "VALIDATION_FAILED");
        add(components, "429", "TOO_MANY_ATTEMPTS or a code of its own; Retry-After in seconds", "TOO_MANY_ATTEMPTS");
        add(
                components,
                "503",
                "BUSY: as much as may wait is waiting. PROVIDER_UNAVAILABLE: a service behind does not answer. "
                        + "Retry-After in seconds.",
                "BUSY");
    }

    static void add(Call call) {
        APIResponses responses = call.operation().getResponses();
        boolean body = call.operation().getRequestBody() != null;
        boolean person = Doors.isForPersons(call);
        refuse(responses, "400", body);
        refuse(responses, "401", person || call.isForApplications());
        refuse(responses, "403", person || call.isForApplications() || call.changesSomething());
        refuse(responses, "404", call.path().contains("{"));
        refuse(responses, "409", call.hasParameters() && named(call, "Idempotency-Key"));
        refuse(responses, "422", body || call.hasParameters());
        refuse(responses, "429", call.changesSomething());
        refuse(responses, "503", call.changesSomething());
        // Every operation may meet a fault of ours, and the reader of the contract wants one word for it.
        responses.setDefaultValue(OASFactory.createAPIResponse().ref("#/components/responses/Failed"));
    }

    private static boolean named(Call call, String parameter) {
        return call.operation().getParameters().stream().anyMatch(one -> parameter.equals(one.getName()));
    }

    private static void refuse(APIResponses responses, String status, boolean applies) {
        if (applies && !responses.hasAPIResponse(status)) {
            responses.addAPIResponse(
                    status, OASFactory.createAPIResponse().ref("#/components/responses/" + SHARED.get(status)));
        }
    }

    private static void add(Components components, String status, String description, String exampleCode) {
        components.addResponse(SHARED.get(status), problem(description, Integer.parseInt(status), exampleCode));
        if (status.equals("503")) {
            components.addResponse(
                    "Failed", problem("INTERNAL_ERROR, or any refusal not named here", 500, "INTERNAL_ERROR"));
        }
    }

    private static APIResponse problem(String description, int status, String code) {
        Schema schema = OASFactory.createSchema().ref("#/components/schemas/Problem");
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", "urn:yinxin:problem:" + code);
        example.put("title", code);
        example.put("status", status);
        example.put("code", code);
        example.put("message", code);
        example.put("reference", "0199a7c2-5d0e-7c3a-9f41-2b7d5f0c1e88");
        if (status == 422) {
            // Not Map.of: its order differs from run to run, and the document must not.
            Map<String, String> field = new LinkedHashMap<>();
            field.put("field", "mobile");
            field.put("code", "MOBILE_INVALID");
            field.put("message", "手机号码不正确");
            example.put("fieldErrors", List.of(field));
        }
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                PROBLEM_JSON,
                                OASFactory.createMediaType().schema(schema).example(example)));
    }
}
