package io.yinxin.certificates;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Objects;

/**
 * What certificates under a root must say of their use.
 *
 * @param withoutPurpose whether one may lack the extended key usage altogether; no unless said
 * @param anyOf certificate policies of which it must have one; none needed unless said
 * @param noneOf certificate policies it must not have
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record UsagePolicy(boolean withoutPurpose, List<String> anyOf, List<String> noneOf) {
    @SuppressWarnings("ConstantValue") // what the document does not say arrives as null
    UsagePolicy {
        anyOf = List.copyOf(Objects.requireNonNullElse(anyOf, List.of()));
        noneOf = List.copyOf(Objects.requireNonNullElse(noneOf, List.of()));
    }
}
