package io.yinxin.realname;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.yinxin.organisations.RealName;
import io.yinxin.organisations.RealNameLevel;
import io.yinxin.organisations.RealNameMethod;
import io.yinxin.organisations.RealNameRules;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an application learns of a verification.
 *
 * @param method the strongest of the methods; null for NONE
 * @param methods that count, oldest first
 * @param verifiedAt since when the level holds
 */
@Schema(name = "RealNameClaim", examples = """
                {"level": "HIGH", "method": "BANK_KEY", "methods": ["REGISTRATION", "BANK_KEY"],
                 "verifiedAt": "2026-11-02T02:30:00Z"}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RealNameClaim(
        RealNameLevel level,
        @Nullable String method,
        List<String> methods,
        @Nullable Instant verifiedAt) {
    static RealNameClaim of(RealName known) {
        Set<RealNameMethod> all = known.methodSet();
        String strongest = all.stream()
                .max(Comparator.<RealNameMethod, RealNameLevel>comparing(method -> RealNameRules.levelOf(method, all))
                        .thenComparing(RealNameMethod::provesOrganisation)
                        .thenComparing(Comparator.reverseOrder()))
                .map(Enum::name)
                .orElse(null);
        boolean none = known.level() == RealNameLevel.NONE;
        return new RealNameClaim(
                known.level(), none ? null : strongest, none ? List.of() : known.methods(), known.verifiedAt());
    }
}
