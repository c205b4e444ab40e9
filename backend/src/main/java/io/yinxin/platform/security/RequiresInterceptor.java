package io.yinxin.platform.security;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/** Stands before the transaction interceptors: who may not, costs no connection. */
@Requires(Right.PUBLIC)
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class RequiresInterceptor {
    private final Caller caller;

    RequiresInterceptor(Caller caller) {
        this.caller = caller;
    }

    @AroundInvoke
    @Nullable
    Object check(InvocationContext invocation) throws Exception {
        Requires requires = invocation.getMethod().getAnnotation(Requires.class);
        if (requires == null) {
            requires = invocation.getTarget().getClass().getSuperclass().getAnnotation(Requires.class);
        }
        if (requires == null) {
            requires = invocation.getMethod().getDeclaringClass().getAnnotation(Requires.class);
        }
        DomainException refusal = refusal(requires.value());
        if (refusal == null) {
            return invocation.proceed();
        }
        if (Uni.class.isAssignableFrom(invocation.getMethod().getReturnType())) {
            return Uni.createFrom().failure(refusal);
        }
        throw refusal;
    }

    private @Nullable DomainException refusal(Right right) {
        if (right.isPublic()) {
            return null;
        }
        if (!right.scope().isEmpty() && caller.hasScope(right.scope())) {
            return null;
        }
        try {
            if (caller.isApplication()) {
                return new DomainException(CommonError.FORBIDDEN);
            }
            if (right.isForStaff()) {
                return right.isGrantedTo(caller.requireStaff().duties())
                        ? null
                        : new DomainException(CommonError.FORBIDDEN);
            }
            CurrentUser user = caller.requireUser();
            boolean changing = right == Right.CHANGE_INITIAL_PASSWORD;
            boolean allowed = right.isGrantedTo(user.kind()) && user.mustChangePassword() == changing;
            return allowed ? null : new DomainException(CommonError.FORBIDDEN);
        } catch (DomainException notSignedIn) {
            return notSignedIn;
        }
    }
}
