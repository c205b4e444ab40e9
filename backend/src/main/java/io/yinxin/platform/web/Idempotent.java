package io.yinxin.platform.web;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A resource method whose effect must happen once: the caller sends {@code Idempotency-Key}, a repeat within 24 hours
 * gets the first answer (without its cookie) and has no effect. Only for methods that return {@code Uni<RestResponse>}, and
 * with {@code @Cancellable(false)}: whoever lost the connection is the one who asks again, and must find the answer.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
