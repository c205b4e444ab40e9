package io.yinxin.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** Records of what people want kept to themselves. */
final class Personal {
    private static final Set<String> FIELDS = Set.of(
            "idNumber",
            "legalRepIdNumber",
            "legalRepName",
            "mobile",
            "email",
            "bankCardNo",
            "reservedPhone",
            "password");

    private Personal() {}

    /** What is shown is masked already: answers and what they are made of. */
    static boolean isPersonal(JavaClass type) {
        return type.isRecord()
                && !Code.outermost(type).getSimpleName().endsWith("View")
                && !type.getSimpleName().endsWith("View")
                && type.getFields().stream()
                        .anyMatch(field -> !field.getModifiers().contains(JavaModifier.STATIC)
                                && FIELDS.contains(field.getName()));
    }

    /** What the compiler writes for a record is final, and prints every component. */
    static ArchCondition<JavaClass> tellNothing() {
        return new ArchCondition<>("have a toString of their own, for it ends up in logs") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (type.getMethod("toString").getModifiers().contains(JavaModifier.FINAL)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " prints what it holds"));
                }
            }
        };
    }
}
