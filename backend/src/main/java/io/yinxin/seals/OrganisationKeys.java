package io.yinxin.seals;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Keys organisations have left to this server (SEL-64), by its settings; read when first needed. */
@Singleton
class OrganisationKeys {
    private final SealsConfig config;
    private final SealWork work;
    private final Map<String, Maker> known = new ConcurrentHashMap<>();

    OrganisationKeys(SealsConfig config, SealWork work) {
        this.config = config;
        this.work = work;
    }

    /** @throws DomainException SEAL_NO_KEY at organisationKey; BUSY */
    Uni<Maker> required(@Nullable String uscc) {
        Maker present = uscc == null ? null : known.get(uscc);
        return present != null ? Uni.createFrom().item(present) : work.run(() -> read(uscc));
    }

    private Maker read(@Nullable String uscc) {
        Optional<Maker> found = config.organisationKeys().stream()
                .filter(key -> key.uscc().equals(uscc))
                .findFirst()
                .flatMap(GivenMaker::of);
        Maker key = found.orElseThrow(() -> DomainException.at("organisationKey", SealError.SEAL_NO_KEY));
        known.put(String.valueOf(uscc), key);
        return key;
    }
}
