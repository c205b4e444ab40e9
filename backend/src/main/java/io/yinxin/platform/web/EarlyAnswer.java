package io.yinxin.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.Language;
import io.yinxin.platform.problem.Problem;
import io.yinxin.platform.problem.Problems;
import io.yinxin.platform.security.Caller;
import jakarta.inject.Singleton;

/** Refuses a request before its body was read, in our own words. */
@Singleton
class EarlyAnswer {
    private final Problems problems;
    private final ObjectMapper json;

    EarlyAnswer(Problems problems, ObjectMapper json) {
        this.problems = problems;
        this.json = json;
    }

    /** What is still on its way is dropped, else the browser sees a broken connection instead of the answer. */
    void refuse(RoutingContext request, DomainException refusal, boolean drain) {
        if (drain) {
            request.request().resume();
        } else {
            request.response().putHeader("Connection", "close");
        }
        Language language = Language.fromHeader(request.request().getHeader("Accept-Language"));
        Object wait = refusal.params().get("retryAfterSeconds");
        if (wait != null) {
            request.response().putHeader("Retry-After", wait.toString());
        }
        request.response()
                .setStatusCode(refusal.code().status())
                .putHeader("Content-Type", Problems.MEDIA_TYPE)
                .putHeader("Content-Language", language.tag())
                .end(write(problems.of(refusal, language, reference(request))));
    }

    private static String reference(RoutingContext request) {
        return String.valueOf(request.<Object>get(Caller.REFERENCE));
    }

    private String write(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
