package io.yinxin.architecture.samples;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Calls a use case without a right, changes something without a key, and waits. Abstract, so that nobody serves it. */
@Path("/samples")
public abstract class DoorWithoutLock {
    private final UseCaseWithoutRight useCase;

    DoorWithoutLock(UseCaseWithoutRight useCase) {
        this.useCase = useCase;
    }

    @POST
    public String change() throws InterruptedException {
        Thread.sleep(1);
        return useCase.change();
    }
}
