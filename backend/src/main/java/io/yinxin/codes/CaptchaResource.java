package io.yinxin.codes;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.Problem;
import io.yinxin.platform.problem.Problems;
import io.yinxin.platform.security.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/captchas")
@Tag(name = "codes", description = "Captchas")
public class CaptchaResource {
    private final CreateCaptcha createCaptcha;
    private final CodesConfig config;
    private final Caller caller;

    CaptchaResource(CreateCaptcha createCaptcha, CodesConfig config, Caller caller) {
        this.createCaptcha = createCaptcha;
        this.config = config;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            operationId = "createCaptcha",
            summary = "Ask for a captcha",
            description = "A picture with four characters, or a proof of work (ALTCHA) for those who cannot read it. "
                    + "Its answer goes into the form's captchaId and imageCode; one try each.")
    @APIResponse(
            responseCode = "201",
            description = "The captcha",
            content = @Content(schema = @Schema(implementation = CaptchaView.class)))
    @APIResponse(
            responseCode = "422",
            description = "kind is missing",
            content = @Content(mediaType = Problems.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "429",
            description = "TOO_MANY_ATTEMPTS: too many captchas for this client address",
            content = @Content(mediaType = Problems.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "BUSY: too many pictures are being drawn",
            content = @Content(mediaType = Problems.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<CaptchaView> create(@Valid @NotNull(message = "REQUIRED") CaptchaRequest request) {
        return createCaptcha
                .create(request.kind(), caller.address())
                .map(made -> CaptchaView.of(made, config.captcha().seconds()));
    }

    @Schema(name = "CaptchaRequest")
    public record CaptchaRequest(
            @NotNull(message = "REQUIRED") Captcha.Kind kind) {}

    /** The question as the page gets it: {@code image} or {@code challenge}, by kind. */
    @Schema(name = "Captcha")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CaptchaView(
            UUID captchaId,
            Captcha.Kind kind,

            @Schema(description = "data: address of a PNG picture") @Nullable
            String image,

            Captcha.@Nullable Challenge challenge,
            int expiresInSeconds) {
        static CaptchaView of(CreateCaptcha.Made made, int seconds) {
            byte[] png = made.question().png();
            return new CaptchaView(
                    made.id(),
                    made.kind(),
                    png == null
                            ? null
                            : "data:image/png;base64," + Base64.getEncoder().encodeToString(png),
                    made.question().challenge(),
                    seconds);
        }
    }
}
