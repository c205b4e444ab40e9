package io.yinxin.platform.problem;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with a form from several checks, so that all of it is told at once: one finding a field. */
public final class Findings {
    private final List<FieldError> found = new ArrayList<>();

    /** Adds findings; a field that has one keeps it. */
    public void add(List<FieldError> findings) {
        for (FieldError finding : findings) {
            if (!has(finding.field())) {
                found.add(finding);
            }
        }
    }

    public boolean has(String field) {
        return found.stream().anyMatch(error -> error.field().equals(field));
    }

    /**
     * Runs a check and takes its refusal as finding, if it stands at fields; any other failure passes.
     *
     * @return the check's item, null where it refused
     */
    public <T> Uni<@Nullable T> of(Uni<T> check) {
        return check.map(Function.<@Nullable T>identity())
                .onFailure(Findings::standsAtFields)
                .recoverWithItem(refusal -> {
                    add(((DomainException) refusal).fieldErrors());
                    return null;
                });
    }

    /** @throws DomainException VALIDATION_FAILED with all findings, if there are any */
    public void refuseAny() {
        if (!found.isEmpty()) {
            throw DomainException.invalid(found);
        }
    }

    private static boolean standsAtFields(Throwable failure) {
        return failure instanceof DomainException refusal
                && refusal.code().status() == 422
                && !refusal.fieldErrors().isEmpty();
    }
}
