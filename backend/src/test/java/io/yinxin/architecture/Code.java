package io.yinxin.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Words for what the architecture rules talk about. */
final class Code {
    static final String ROOT = "io.yinxin";

    /** The compiled backend; not by package name, for the sandbox and the tests share that. */
    static final JavaClasses MAIN = new ClassFileImporter().importPath("target/classes");

    static final DescribedPredicate<JavaClass> RESOURCE =
            DescribedPredicate.describe("resources", type -> outermost(type).isAnnotatedWith(Path.class));

    static final DescribedPredicate<JavaClass> STORAGE = DescribedPredicate.describe(
            "entities and repositories",
            type -> type.isAnnotatedWith("jakarta.persistence.Entity")
                    || type.isAssignableTo("io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase"));

    static final DescribedPredicate<JavaClass> BEAN = DescribedPredicate.describe(
            "beans",
            type -> Stream.of(ApplicationScoped.class, Singleton.class, RequestScoped.class)
                    .anyMatch(type::isAnnotatedWith));

    private Code() {}

    static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Code::outermost).orElse(type);
    }

    /** {@code seals} for {@code io.yinxin.seals.documents.…}, {@code platform.web} on the platform; else empty. */
    static Optional<String> capability(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(ROOT + ".")) {
            return Optional.empty();
        }
        String[] steps = name.substring(ROOT.length() + 1).split("\\.");
        return Optional.of(steps[0].equals("platform") && steps.length > 1 ? "platform." + steps[1] : steps[0]);
    }

    static boolean isPlatform(String capability) {
        return capability.equals("platform") || capability.startsWith("platform.");
    }

    static Stream<JavaAccess<?>> accesses(JavaClass type) {
        return type.getAccessesFromSelf().stream();
    }

    static boolean isWrittenByUs(JavaClass type) {
        return !type.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !type.isAnnotatedWith("javax.annotation.processing.Generated")
                && !type.getSimpleName().endsWith("MapperImpl");
    }
}
