package io.yinxin.agreements;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.Problem;
import io.yinxin.platform.problem.Problems;
import io.yinxin.platform.security.Caller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/agreements/{type}")
@Tag(name = "agreements", description = "Texts users agree to")
public class AgreementResource {
    private final ReadAgreement readAgreement;
    private final Caller caller;

    AgreementResource(ReadAgreement readAgreement, Caller caller) {
        this.readAgreement = readAgreement;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "readAgreement", summary = "Read the agreement in force")
    @APIResponse(
            responseCode = "200",
            description = "The text in the asked language",
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    @APIResponse(
            responseCode = "404",
            description = "NOT_FOUND: no such agreement",
            content = @Content(mediaType = Problems.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<AgreementView> current(AgreementType type) {
        return readAgreement.current(type, caller.language()).map(AgreementView::of);
    }

    @GET
    @Path("/{version}")
    @Operation(operationId = "readAgreementVersion", summary = "Read a version of an agreement")
    @APIResponse(
            responseCode = "200",
            description = "The text in the asked language",
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    @APIResponse(
            responseCode = "404",
            description = "NOT_FOUND: no such agreement or version",
            content = @Content(mediaType = Problems.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<AgreementView> version(AgreementType type, int version) {
        return readAgreement.version(type, version, caller.language()).map(AgreementView::of);
    }

    @Schema(name = "Agreement")
    public record AgreementView(
            AgreementType type,
            int version,
            String title,

            @Schema(description = "paragraphs separated by blank lines")
            String text,

            OffsetDateTime publishedAt) {
        static AgreementView of(AgreementText agreement) {
            return new AgreementView(
                    agreement.type(),
                    agreement.version(),
                    agreement.title(),
                    agreement.text(),
                    agreement.publishedAt());
        }
    }
}
