package io.yinxin.accounts;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

@Singleton
class OverseasRepository implements PanacheRepositoryBase<OverseasEntity, UUID> {
    Uni<Boolean> has(String country, String regNoKey) {
        return count("country = ?1 and regNoKey = ?2", country, regNoKey).map(found -> found > 0);
    }
}
