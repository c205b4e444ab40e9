package io.yinxin.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.Language;
import io.yinxin.platform.problem.Problem;
import io.yinxin.platform.problem.Problems;
import io.yinxin.platform.security.Caller;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers announced bodies over the limit with our own problem; the framework's answer would have no words. What is
 * still on its way is read and dropped, else the browser sees a broken connection instead of the answer.
 */
@Singleton
class BodyLimit {
    /** Beyond this many times the limit the connection is closed instead. */
    private static final int DRAINED = 10;

    private final long limit;
    private final Problems problems;
    private final ObjectMapper json;

    BodyLimit(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit,
            Problems problems,
            ObjectMapper json) {
        this.limit = limit.asLongValue();
        this.problems = problems;
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::judge, 850);
    }

    private void judge(RoutingContext request) {
        long length = announced(request.request());
        if (length <= limit) {
            request.next();
            return;
        }
        if (length > limit * DRAINED) {
            request.response().putHeader("Connection", "close");
        } else {
            request.request().resume();
        }
        Language language = Language.fromHeader(request.request().getHeader("Accept-Language"));
        request.response()
                .setStatusCode(CommonError.PAYLOAD_TOO_LARGE.status())
                .putHeader("Content-Type", Problems.MEDIA_TYPE)
                .putHeader("Content-Language", language.tag())
                .end(write(problems.of(CommonError.PAYLOAD_TOO_LARGE, language, reference(request))));
    }

    /** Zero where nothing intelligible is announced: the framework counts while it reads. */
    private static long announced(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0;
        }
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
