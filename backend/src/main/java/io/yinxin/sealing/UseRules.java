package io.yinxin.sealing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may use a seal, and on what (SEL-54, SEL-70). */
final class UseRules {
    private UseRules() {}

    /**
     * @param endsOn last day
     * @param documents application or application:kind; empty: every document
     */
    record Granted(@Nullable LocalDate endsOn, @Nullable Integer mostUses, int used, Set<String> documents) {}

    /** @param kind of the document, in the words of its application */
    record Purpose(String application, @Nullable String kind) {}

    /** @param operator whether it is the seal's own operator, who needs no permission but may be limited by one */
    static Optional<LimitCause> refusal(boolean operator, @Nullable Granted granted, Purpose purpose, LocalDate today) {
        if (granted == null) {
            return operator ? Optional.empty() : Optional.of(LimitCause.NOT_ALLOWED);
        }
        if (granted.endsOn() != null && today.isAfter(granted.endsOn())) {
            return Optional.of(LimitCause.ENDED);
        }
        if (granted.mostUses() != null && granted.used() >= granted.mostUses()) {
            return Optional.of(LimitCause.USED_UP);
        }
        return isFor(granted.documents(), purpose) ? Optional.empty() : Optional.of(LimitCause.DOCUMENT_KIND);
    }

    private static boolean isFor(Set<String> documents, Purpose purpose) {
        return documents.isEmpty()
                || documents.contains(purpose.application())
                || purpose.kind() != null && documents.contains(purpose.application() + ":" + purpose.kind());
    }

    static Set<String> documents(String stored) {
        return stored.isBlank() ? Set.of() : Set.of(stored.split(" "));
    }

    static String stored(@Nullable List<String> documents) {
        return documents == null
                ? ""
                : String.join(" ", documents.stream().distinct().sorted().toList());
    }
}
