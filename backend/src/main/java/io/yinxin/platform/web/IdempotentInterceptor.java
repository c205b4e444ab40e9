package io.yinxin.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import io.yinxin.platform.data.BlindIndex;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.web.IdempotencyKeys.Claim;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Lets the first request with a key through and answers its repeats. See {@link Idempotent}. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotentInterceptor {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{16,64}");

    private final IdempotencyKeys keys;
    private final BlindIndex digest;
    private final ObjectMapper json;
    private final RoutingContext http;
    private final Caller caller;

    IdempotentInterceptor(
            IdempotencyKeys keys, BlindIndex digest, ObjectMapper json, RoutingContext http, Caller caller) {
        this.keys = keys;
        this.digest = digest;
        this.json = json;
        this.http = http;
        this.caller = caller;
    }

    @AroundInvoke
    Object once(InvocationContext invocation) {
        String header = http.request().getHeader("Idempotency-Key");
        if (header == null || !KEY.matcher(header).matches()) {
            return Uni.createFrom().failure(new DomainException(CommonError.IDEMPOTENCY_KEY_REQUIRED));
        }
        byte[] key = digest.of("idempotency-key", who() + " " + invocation.getMethod() + " " + header);
        byte[] content = digest.of("idempotency-content", write(http.normalizedPath(), invocation.getParameters()));
        return keys.claim(key, content).flatMap(claim -> judge(claim, invocation, key));
    }

    private Uni<RestResponse<?>> judge(Claim claim, InvocationContext invocation, byte[] key) {
        return switch (claim) {
            case Claim.First first -> proceed(invocation, key);
            case Claim.InProgress running -> refuse(CommonError.IDEMPOTENCY_IN_PROGRESS);
            case Claim.OtherContent other -> refuse(CommonError.IDEMPOTENCY_KEY_REUSED);
            case Claim.Repeat kept -> Uni.createFrom().item(repeat(invocation.getMethod(), kept.status(), kept.body()));
        };
    }

    private Uni<RestResponse<?>> proceed(InvocationContext invocation, byte[] key) {
        return Uni.createFrom()
                .deferred(() -> keys.holding(key, call(invocation)))
                .onFailure()
                .call(failure -> keys.release(key))
                .call(answer -> keys.keep(key, answer.getStatus(), write(answer.getEntity())));
    }

    @SuppressWarnings("unchecked")
    private static Uni<RestResponse<?>> call(InvocationContext invocation) {
        try {
            return (Uni<RestResponse<?>>) invocation.proceed();
        } catch (Exception e) {
            return Uni.createFrom().failure(e);
        }
    }

    private static Uni<RestResponse<?>> refuse(CommonError code) {
        return Uni.createFrom().failure(new DomainException(code));
    }

    private RestResponse<?> repeat(Method method, int status, @Nullable String body) {
        try {
            Object entity = body == null ? null : json.readValue(body, json.constructType(entityType(method)));
            return RestResponse.ResponseBuilder.create(RestResponse.Status.fromStatusCode(status), entity)
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .header("Idempotency-Replayed", "true")
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("kept answer does not fit " + method, e);
        }
    }

    /** T of {@code Uni<RestResponse<T>>}. */
    private static Type entityType(Method method) {
        Type answer = ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0];
        return ((ParameterizedType) answer).getActualTypeArguments()[0];
    }

    private String who() {
        return caller.user()
                .map(user -> user.accountId().toString())
                .or(() -> caller.staff().map(staff -> "staff " + staff.staffId()))
                .or(() -> caller.client().map(client -> "client " + client))
                .orElse("anonymous");
    }

    private String write(String path, @Nullable Object[] parameters) {
        List<@Nullable Object> content = new ArrayList<>();
        content.add(path);
        for (Object parameter : parameters) {
            content.add(parameter);
        }
        return String.valueOf(write(content));
    }

    private @Nullable String write(@Nullable Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
