package io.yinxin.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each rule of our own making objects to a sample that breaks it. */
class RulesCanFailTest {
    private static final JavaClasses SAMPLES = new ClassFileImporter().importPackages("io.yinxin.architecture.samples");

    @Test
    @DisplayName("A resource that calls a use case without a right is found")
    void missingRight() {
        objects(
                classes().that(Code.RESOURCE).should(Doors.callOnlyUseCasesWithARight(Map.of())),
                "DoorWithoutLock calls UseCaseWithoutRight.change, which has no @Requires");
    }

    @Test
    @DisplayName("A change without a key is found")
    void missingKey() {
        objects(
                methods().that().areAnnotatedWith(jakarta.ws.rs.POST.class).should(Doors.beIdempotent(Map.of())),
                "DoorWithoutLock.change changes something but is not @Idempotent");
    }

    @Test
    @DisplayName("A call that waits is found")
    void waiting() {
        objects(classes().should(Blocking.notWait(Map.of())), "java.lang.Thread.sleep");
    }

    @Test
    @DisplayName("A class that leans on a resource is found")
    void leaningOnAResource() {
        objects(noClasses().should().dependOnClassesThat(Code.RESOURCE), "DoorWithoutLock");
    }

    @Test
    @DisplayName("What a package declares after \"Uses:\" is read from its package-info.java")
    void declared() {
        assertThat(Neighbours.declaredBy("signin"))
                .contains("sessions", "accounts")
                .doesNotContain("registration");
        assertThat(Neighbours.declaredBy("platform.data")).doesNotContain("web", "platform");
    }

    private static void objects(ArchRule rule, String about) {
        assertThatThrownBy(() -> rule.check(SAMPLES))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(about);
    }
}
