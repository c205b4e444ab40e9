package io.yinxin.certificates;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a certificate carries a fact. Exactly one of subject, extension and policy names the place; none makes value a
 * constant.
 *
 * @param subject OID of an attribute of the subject, which must occur once
 * @param extension OID of an extension that holds one string, possibly under a context tag (GM/T 0015)
 * @param tag the context tag it must have
 * @param policy OID of a certificate policy that must be there; needs value
 * @param prefix what the text must begin with and is cut off ({@code NTRCN-} of EN 319 412-1)
 * @param value what the fact is if the place is found, instead of what stands there
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record FieldSource(
        @Nullable String subject,
        @Nullable String extension,
        @Nullable Integer tag,
        @Nullable String policy,
        @Nullable String prefix,
        @Nullable String value) {
    FieldSource {
        long places = Stream.of(subject, extension, policy)
                .filter(place -> place != null)
                .count();
        if (places > 1) {
            throw new IllegalArgumentException("one of subject, extension, policy");
        }
        if (value == null && subject == null && extension == null) {
            throw new IllegalArgumentException("a policy, or nothing, tells a field only with a value");
        }
    }
}
