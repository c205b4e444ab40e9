package io.yinxin.seals;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

@Singleton
class SignatureContentRepository implements PanacheRepositoryBase<SignatureContentEntity, UUID> {}
