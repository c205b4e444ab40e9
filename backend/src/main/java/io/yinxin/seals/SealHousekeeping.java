package io.yinxin.seals;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Forgets pictures nobody has used and preparations nobody has confirmed. */
@Singleton
class SealHousekeeping {
    private final SealPictures pictures;
    private final Preparations preparations;

    SealHousekeeping(SealPictures pictures, Preparations preparations) {
        this.pictures = pictures;
        this.preparations = preparations;
    }

    @Scheduled(every = "10m", delayed = "3m", identity = "seal-housekeeping")
    Uni<Void> forget() {
        return pictures.forgetOld().chain(preparations::forgetOld);
    }
}
