package io.yinxin.qualifications;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.Language;
import io.yinxin.qualifications.SynchronisationStore.Asked;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The configured authorities, in the order of their buttons. */
@Singleton
class Sources {
    private final List<QualificationsConfig.Source> sources;
    private final SynchronisationStore store;

    Sources(QualificationsConfig config, SynchronisationStore store) {
        sources = config.sources();
        this.store = store;
    }

    /** @throws DomainException NOT_FOUND for one that is not configured */
    void require(String code) {
        if (sources.stream().noneMatch(source -> source.code().equals(code))) {
            throw new DomainException(CommonError.NOT_FOUND);
        }
    }

    Uni<List<SourceView>> of(UUID organisationId, Language language) {
        return store.lastOf(organisationId)
                .map(last -> sources.stream()
                        .map(source -> view(source, last, language))
                        .toList());
    }

    private static SourceView view(QualificationsConfig.Source source, Map<String, Asked> last, Language language) {
        Asked asked = last.get(source.code());
        return new SourceView(
                source.code(),
                source.name().in(language),
                asked == null ? null : asked.at(),
                asked == null ? null : asked.result());
    }
}
