package io.yinxin.site;

import io.smallrye.common.annotation.NonBlocking;
import io.yinxin.platform.security.Caller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Both answers come from settings, hence no waiting and no {@code Uni}. */
@Path("/api/v1")
@Tag(name = "site", description = "What a page must know before anybody is signed in")
@NonBlocking
public class SiteResource {
    private final DescribeSite describeSite;
    private final ListDocumentTypes listDocumentTypes;
    private final Caller caller;

    SiteResource(DescribeSite describeSite, ListDocumentTypes listDocumentTypes, Caller caller) {
        this.describeSite = describeSite;
        this.listDocumentTypes = listDocumentTypes;
        this.caller = caller;
    }

    @GET
    @Path("/site")
    @Operation(operationId = "describeSite", summary = "Describe this installation")
    @APIResponse(responseCode = "200", description = "Texts in the asked language")
    public Site site() {
        return describeSite.describe(caller.language());
    }

    @GET
    @Path("/document-types")
    @Operation(operationId = "listDocumentTypes", summary = "List the types of identity documents")
    @APIResponse(responseCode = "200", description = "In the order to be shown")
    public List<DocumentTypeView> documentTypes() {
        return listDocumentTypes.list(caller.language());
    }
}
