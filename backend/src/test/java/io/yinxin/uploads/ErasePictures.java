package io.yinxin.uploads;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Lets tests of other packages have pictures erased whose time is over, without waiting for the schedule. */
@Singleton
public class ErasePictures {
    private final PictureHousekeeping housekeeping;

    ErasePictures(PictureHousekeeping housekeeping) {
        this.housekeeping = housekeeping;
    }

    public Uni<Void> run() {
        return housekeeping.erase();
    }
}
