package io.yinxin.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpClosedException;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.ErrorCode;
import io.yinxin.platform.problem.FieldError;
import io.yinxin.platform.problem.Problem;
import io.yinxin.platform.problem.Problems;
import io.yinxin.platform.security.Caller;
import jakarta.inject.Singleton;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The only place where a failure becomes an answer. What is not foreseen is logged with its reference, never shown. */
@Singleton
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final Problems problems;
    private final Caller caller;

    ProblemMappers(Problems problems, Caller caller) {
        this.problems = problems;
        this.caller = caller;
    }

    @ServerExceptionMapper
    Response domain(DomainException failure) {
        return answer(failure);
    }

    @ServerExceptionMapper({ConstraintViolationException.class, ResteasyReactiveViolationException.class})
    Response violations(ConstraintViolationException failure) {
        return answer(DomainException.invalid(Violations.toFieldErrors(failure)));
    }

    /** Names the mismatch beside its supertype: for that one the framework has an answer of its own. */
    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    Response malformed(JsonProcessingException failure) {
        List<FieldError> fields = failure instanceof JsonMappingException mapping
                        && !mapping.getPath().isEmpty()
                ? List.of(FieldError.of(path(mapping), CommonError.MALFORMED_REQUEST))
                : List.of();
        return answer(new DomainException(CommonError.MALFORMED_REQUEST, fields, Map.of()));
    }

    @ServerExceptionMapper
    Response stale(OptimisticLockException failure) {
        return answer(new DomainException(CommonError.CONFLICT_STALE));
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated(SecurityException failure) {
        return answer(DomainException.with(CommonError.SESSION_EXPIRED, Map.of("reason", "NONE")));
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException failure) {
        return answer(new DomainException(CommonError.FORBIDDEN));
    }

    @ServerExceptionMapper
    Response http(WebApplicationException failure) {
        if (failure.getCause() instanceof JsonProcessingException malformed) {
            return malformed(malformed);
        }
        ErrorCode code =
                switch (failure.getResponse().getStatus()) {
                    case 400 -> CommonError.MALFORMED_REQUEST;
                    case 401 -> CommonError.SESSION_EXPIRED;
                    case 403 -> CommonError.FORBIDDEN;
                    case 404 -> CommonError.NOT_FOUND;
                    case 405 -> CommonError.METHOD_NOT_ALLOWED;
                    case 406 -> CommonError.NOT_ACCEPTABLE;
                    case 413 -> CommonError.PAYLOAD_TOO_LARGE;
                    case 415 -> CommonError.UNSUPPORTED_MEDIA_TYPE;
                    case 429 -> CommonError.TOO_MANY_ATTEMPTS;
                    case 503 -> CommonError.BUSY;
                    default -> CommonError.INTERNAL_ERROR;
                };
        if (code == CommonError.INTERNAL_ERROR) {
            LOG.errorf(failure, "Unforeseen HTTP failure, reference %s", caller.reference());
        }
        return answer(new DomainException(code));
    }

    @ServerExceptionMapper
    Response unforeseen(Throwable failure) {
        if (isGone(failure)) {
            LOG.debugf("The client went away, reference %s", caller.reference());
        } else {
            LOG.errorf(failure, "Unforeseen failure, reference %s", caller.reference());
        }
        return answer(new DomainException(CommonError.INTERNAL_ERROR));
    }

    /** An upload broken off: nobody waits for the answer, and nothing is wrong here. */
    private static boolean isGone(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 10; depth++) {
            if (cause instanceof HttpClosedException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private Response answer(DomainException failure) {
        Problem problem = problems.of(failure, caller.language(), caller.reference());
        Response.ResponseBuilder answer = Response.status(problem.status())
                .type(Problems.MEDIA_TYPE)
                .header("Content-Language", caller.language().tag())
                .entity(problem);
        Object wait = failure.params().get("retryAfterSeconds");
        if (wait != null) {
            answer.header("Retry-After", wait);
        }
        return answer.build();
    }

    private static String path(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
    }
}
