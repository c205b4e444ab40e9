package io.yinxin.changeover;

import io.yinxin.changes.ChangeError;
import io.yinxin.platform.problem.DomainException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Both sides are told all of it and have to want it. */
final class AcceptedEffects {
    private AcceptedEffects() {}

    /** @throws DomainException EFFECTS_NOT_ACCEPTED */
    static void require(@Nullable List<String> accepted) {
        List<String> names =
                Arrays.stream(ChangeOverEffect.values()).map(Enum::name).toList();
        if (accepted == null || !accepted.containsAll(names)) {
            throw DomainException.with(ChangeError.EFFECTS_NOT_ACCEPTED, Map.of("effects", names));
        }
    }
}
