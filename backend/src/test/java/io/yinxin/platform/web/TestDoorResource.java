package io.yinxin.platform.web;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.validation.ChineseMobile;
import io.yinxin.platform.validation.Filled;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Addresses that exist in tests only, to try what every address has. */
@Path("/api/v1/test")
public class TestDoorResource {
    static final AtomicInteger EFFECTS = new AtomicInteger();

    private final TestDoors doors;

    TestDoorResource(TestDoors doors) {
        this.doors = doors;
    }

    public record Note(@Filled String text, @ChineseMobile String mobile) {}

    public record Receipt(int number, String text) {}

    @POST
    @Path("/notes")
    @Idempotent
    @Operation(hidden = true)
    public Uni<RestResponse<Receipt>> once(@NotNull(message = "REQUIRED") @Valid Note note) {
        Uni<RestResponse<Receipt>> answer = Uni.createFrom()
                .item(() -> RestResponse.status(
                        RestResponse.Status.CREATED, new Receipt(EFFECTS.incrementAndGet(), note.text())));
        return switch (note.text()) {
            case "slow" -> answer.onItem().delayIt().by(Duration.ofMillis(700));
            case "refused" -> answer.onItem().failWith(() -> new DomainException(CommonError.PROVIDER_UNAVAILABLE));
            case "empty" -> answer.map(done -> RestResponse.noContent());
            default -> answer;
        };
    }

    @POST
    @Path("/echo")
    @Operation(hidden = true)
    public Note echo(@NotNull(message = "REQUIRED") @Valid Note note) {
        return note;
    }

    @GET
    @Path("/fault")
    @Operation(hidden = true)
    public String fault() {
        throw new IllegalStateException("a secret of the inside");
    }

    @GET
    @Path("/busy")
    @Operation(hidden = true)
    public String busy() {
        throw DomainException.with(CommonError.BUSY, Map.of("retryAfterSeconds", 2));
    }

    @GET
    @Path("/seals")
    @Operation(hidden = true)
    public Uni<String> seals() {
        return doors.manageSeals();
    }

    @GET
    @Path("/persons")
    @Operation(hidden = true)
    public Uni<String> persons() {
        return doors.verifyPerson();
    }
}
