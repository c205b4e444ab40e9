package io.yinxin.seals;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

@Singleton
class FormerSealRepository implements PanacheRepositoryBase<FormerSealEntity, String> {}
