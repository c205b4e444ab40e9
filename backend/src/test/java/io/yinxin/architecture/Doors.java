package io.yinxin.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.web.Idempotent;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What stands between a request and its effect: the right of the use case, the key against repeats. */
final class Doors {
    private Doors() {}

    /** @param exempt {@code Class.method} and why it needs no right */
    static ArchCondition<JavaClass> callOnlyUseCasesWithARight(Map<String, String> exempt) {
        return new ArchCondition<>("call only use cases with @Requires") {
            @Override
            public void check(JavaClass resource, ConditionEvents events) {
                Code.accesses(resource)
                        .map(Doors::beanMethod)
                        .flatMap(Optional::stream)
                        .filter(method -> !hasRight(method) && !exempt.containsKey(name(method)))
                        .forEach(method -> events.add(SimpleConditionEvent.violated(
                                resource,
                                resource.getSimpleName() + " calls " + name(method)
                                        + ", which has no @Requires. Put the right at the use case's door, "
                                        + "@Requires(Right.PUBLIC) if anybody may.")));
            }
        };
    }

    /** @param exempt {@code Class.method} and why a repeat does no harm */
    static ArchCondition<JavaMethod> beIdempotent(Map<String, String> exempt) {
        return new ArchCondition<>("be @Idempotent") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean good = method.isAnnotatedWith(Idempotent.class)
                        || method.getOwner().isAnnotatedWith(Idempotent.class)
                        || exempt.containsKey(name(method));
                if (!good) {
                    events.add(SimpleConditionEvent.violated(
                            method,
                            name(method) + " changes something but is not @Idempotent; if a repeat does no harm, "
                                    + "say why in the list of this test."));
                }
            }
        };
    }

    static ArchCondition<JavaMethod> goOnWithoutTheirCaller() {
        return new ArchCondition<>("be @Cancellable(false)") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean good = method.isAnnotatedWith(Cancellable.class)
                        && !method.getAnnotationOfType(Cancellable.class).value();
                if (!good) {
                    events.add(SimpleConditionEvent.violated(
                            method, name(method) + " is @Idempotent, and stops when its caller goes away"));
                }
            }
        };
    }

    static boolean changesSomething(JavaMethod method) {
        return Stream.of(POST.class, PUT.class, PATCH.class, DELETE.class).anyMatch(method::isAnnotatedWith);
    }

    static String name(JavaCodeUnit method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }

    /** The method of another of our beans that is called or referred to. */
    private static Optional<JavaMethod> beanMethod(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        boolean ours =
                Code.capability(owner).filter(name -> !Code.isPlatform(name)).isPresent();
        if (!ours || !Code.BEAN.test(owner) || owner.equals(access.getOriginOwner())) {
            return Optional.empty();
        }
        return access.getTarget()
                .resolveMember()
                .filter(JavaMethod.class::isInstance)
                .map(JavaMethod.class::cast);
    }

    private static boolean hasRight(JavaMethod method) {
        return method.isAnnotatedWith(Requires.class) || method.getOwner().isAnnotatedWith(Requires.class);
    }
}
