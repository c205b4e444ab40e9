package io.yinxin.seals;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Pictures for seals and signatures, drawn or taken from scans; kept for a short while, for the form they belong to. */
@Path("/api/v1/seal-pictures")
@Tag(name = "seals", description = "Seals of the own organisation")
public class SealPictureResource {
    private final PreviewSeal preview;
    private final ExtractPicture extract;

    SealPictureResource(PreviewSeal preview, ExtractPicture extract) {
        this.preview = preview;
        this.extract = extract;
    }

    @POST
    @Path("/previews")
    @Operation(
            operationId = "previewSeal",
            summary = "Draw a standard seal",
            description = "Needed before it is made, and again after kind or issuing organisation were corrected.")
    @APIResponse(responseCode = "201", description = "Drawn")
    public Uni<RestResponse<DrawnSeal>> preview(@Valid @NotNull(message = "REQUIRED") SealForms.Preview form) {
        return preview.draw(form).map(drawn -> RestResponse.status(RestResponse.Status.CREATED, drawn));
    }

    @POST
    @Path("/extractions")
    @Consumes({"image/jpeg", "image/png", "application/octet-stream"})
    @Operation(
            operationId = "extractSeal",
            summary = "Take the seal from the scan of a stamped sheet",
            description = "JPEG or PNG of at most 10 MB and 60 megapixels. SEAL_EXTRACT_FAILED with params.cause. "
                    + "The scan is not kept. BUSY with Retry-After while others are worked on.")
    @APIResponse(responseCode = "201", description = "Extracted; acceptable tells whether it may be used")
    public Uni<RestResponse<ExtractedPicture>> seal(@NotNull(message = "REQUIRED") byte[] scan) {
        return extract.seal(scan).map(SealPictureResource::created);
    }

    @POST
    @Path("/signature-extractions")
    @Consumes({"image/jpeg", "image/png", "application/octet-stream"})
    @Operation(
            operationId = "extractSignature",
            summary = "Take the handwritten signature from a scan",
            description = "JPEG or PNG of at most 10 MB and 60 megapixels. SIGN_EXTRACT_FAILED with params.cause. "
                    + "The scan is not kept. BUSY with Retry-After while others are worked on.")
    @APIResponse(responseCode = "201", description = "Extracted; acceptable tells whether it may be used")
    public Uni<RestResponse<ExtractedPicture>> signature(@NotNull(message = "REQUIRED") byte[] scan) {
        return extract.signature(scan).map(SealPictureResource::created);
    }

    private static RestResponse<ExtractedPicture> created(ExtractedPicture picture) {
        return RestResponse.status(RestResponse.Status.CREATED, picture);
    }
}
