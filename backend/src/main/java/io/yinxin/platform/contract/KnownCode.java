package io.yinxin.platform.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

/** What the compiled classes say and the document made from them does not: which members are always there. */
final class KnownCode {
    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName IDEMPOTENT = DotName.createSimple("io.yinxin.platform.web.Idempotent");
    private static final DotName OPERATION =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");
    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
    private static final DotName JSON_INCLUDE = DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");
    private static final Set<DotName> WRAPPERS = Set.of(
            DotName.createSimple("io.smallrye.mutiny.Uni"),
            DotName.createSimple("org.jboss.resteasy.reactive.RestResponse"));
    private static final Set<DotName> DEMANDED = Set.of(
            DotName.createSimple("io.yinxin.platform.validation.Filled"),
            DotName.createSimple("jakarta.validation.constraints.NotNull"),
            DotName.createSimple("jakarta.validation.constraints.NotBlank"));

    /** By schema name; records of different packages may share one, those that ask for it by name come first. */
    private final Map<String, List<ClassInfo>> records = new HashMap<>();

    /** Their schemas are named after them and what they hold: PageOfActivity. */
    private final List<ClassInfo> generics = new ArrayList<>();

    private final Set<String> idempotentOperations = new HashSet<>();
    /** Schema name of what an operation answers with when it succeeds. */
    private final Map<String, String> answers = new HashMap<>();

    KnownCode(IndexView index) {
        for (ClassInfo type : index.getKnownClasses()) {
            if (type.isRecord() && type.name().toString().startsWith("io.yinxin.")) {
                List<ClassInfo> namesakes = records.computeIfAbsent(schemaName(type), name -> new ArrayList<>());
                namesakes.add(isNamed(type) ? 0 : namesakes.size(), type);
                if (!type.typeParameters().isEmpty()) {
                    generics.add(type);
                }
            }
        }
        for (AnnotationInstance operation : index.getAnnotations(OPERATION)) {
            MethodInfo method = operation.target().asMethod();
            answers.put(operationId(method), answerOf(method.returnType(), index));
        }
        for (AnnotationInstance mark : index.getAnnotations(IDEMPOTENT)) {
            if (mark.target().kind() == AnnotationTarget.Kind.METHOD) {
                idempotentOperations.add(operationId(mark.target().asMethod()));
            }
        }
    }

    boolean isIdempotent(String operationId) {
        return idempotentOperations.contains(operationId);
    }

    /** Empty for an operation that answers with nothing, or with something that has no schema of its own. */
    Optional<String> answerOf(String operationId) {
        return Optional.ofNullable(answers.get(operationId)).filter(name -> !name.isEmpty());
    }

    /** {@code Uni<RestResponse<T>>} answers with T. */
    private static String answerOf(Type type, IndexView index) {
        Type inner = type;
        while (inner.kind() == Type.Kind.PARAMETERIZED_TYPE && WRAPPERS.contains(inner.name())) {
            inner = inner.asParameterizedType().arguments().getFirst();
        }
        ClassInfo known = index.getClassByName(inner.name());
        return known != null && known.isRecord() ? schemaName(known) : "";
    }

    void markRequired(Map<String, Schema> schemas) {
        schemas.forEach((name, schema) -> {
            Map<String, Schema> members = schema.getProperties();
            if (members != null) {
                recordOf(name, members.keySet()).ifPresent(type -> markRequired(schema, type));
            }
        });
    }

    private Optional<ClassInfo> recordOf(String name, Set<String> members) {
        return Stream.concat(
                        records.getOrDefault(name, List.of()).stream(),
                        generics.stream().filter(type -> name.startsWith(type.simpleName())))
                .filter(type -> members.stream().allMatch(member -> type.field(member) != null))
                .findFirst();
    }

    private static void markRequired(Schema schema, ClassInfo type) {
        List<String> required = schema.getProperties().keySet().stream()
                .filter(member -> isAlwaysThere(type, type.field(member)))
                .toList();
        schema.setRequired(required.isEmpty() ? null : required);
    }

    /** Forms declare members nullable to tell all that is missing at once, and demand them by constraint. */
    private static boolean isAlwaysThere(ClassInfo type, FieldInfo member) {
        boolean demanded =
                member.annotations().stream().map(AnnotationInstance::name).anyMatch(DEMANDED::contains);
        boolean nullable = member.type().hasAnnotation(NULLABLE);
        return demanded || (!nullable && !isLeftOutWhenEmpty(type, member.type()));
    }

    private static boolean isLeftOutWhenEmpty(ClassInfo type, Type member) {
        AnnotationInstance include = type.declaredAnnotation(JSON_INCLUDE);
        boolean leavesOut = include != null
                && include.value() != null
                && include.value().asEnum().equals("NON_EMPTY");
        return leavesOut
                && Stream.of("java.util.List", "java.util.Map", "java.util.Set")
                        .anyMatch(member.name().toString()::equals);
    }

    private static String schemaName(ClassInfo type) {
        return isNamed(type) ? type.declaredAnnotation(SCHEMA).value("name").asString() : type.simpleName();
    }

    private static boolean isNamed(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        return schema != null && schema.value("name") != null;
    }

    private static String operationId(MethodInfo method) {
        AnnotationInstance operation = method.annotation(OPERATION);
        return operation != null && operation.value("operationId") != null
                ? operation.value("operationId").asString()
                : method.name();
    }
}
