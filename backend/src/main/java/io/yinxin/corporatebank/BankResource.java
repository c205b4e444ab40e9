package io.yinxin.corporatebank;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.yinxin.platform.problem.Problem;
import io.yinxin.platform.problem.Problems;
import io.yinxin.platform.provider.SignedMessage;
import io.yinxin.platform.security.Caller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/banks")
@Tag(name = "banks", description = "Banks at which organisations prove themselves")
public class BankResource {
    private final ListBanks listBanks;
    private final ReturnFromBank returnFromBank;
    private final TakeBankCallback takeCallback;
    private final Caller caller;

    BankResource(ListBanks listBanks, ReturnFromBank returnFromBank, TakeBankCallback takeCallback, Caller caller) {
        this.listBanks = listBanks;
        this.returnFromBank = returnFromBank;
        this.takeCallback = takeCallback;
        this.caller = caller;
    }

    @GET
    @NonBlocking
    @Operation(operationId = "listBanks", summary = "List the banks at which organisations can prove themselves")
    @APIResponse(responseCode = "200", description = "In the order to be shown; texts in the asked language")
    public List<BankInfo> banks() {
        return listBanks.list(caller.language());
    }

    @GET
    @Path("/returns")
    @Operation(
            operationId = "returnFromBank",
            summary = "Where the bank sends the browser back to; leads on to the page it had left")
    @APIResponse(responseCode = "303", description = "To a page of ours, which asks for the outcome")
    @APIResponse(
            responseCode = "404",
            description = "NOT_FOUND: nobody was sent to a bank under this id",
            content = @Content(mediaType = Problems.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> returned(
            @RestQuery @DefaultValue("") String requestId,
            @RestQuery @DefaultValue("") String timestamp,
            @RestQuery @DefaultValue("") String nonce,
            @RestQuery @DefaultValue("") String signature,
            @RestQuery @DefaultValue("") String answer) {
        return returnFromBank
                .take(new SignedMessage(requestId, timestamp, nonce, signature, decoded(answer)))
                .map(page -> Response.seeOther(URI.create(page)).build());
    }

    @POST
    @Path("/callbacks")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "takeBankCallback",
            summary = "Take a bank's answer; for the service that stands between us and the banks")
    @APIResponse(responseCode = "204", description = "Taken, now or before")
    @APIResponse(
            responseCode = "403",
            description = "FORBIDDEN: not rightly signed",
            content = @Content(mediaType = Problems.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Void> callback(
            @RestHeader("X-Request-Id") @DefaultValue("") String requestId,
            @RestHeader("X-Timestamp") @DefaultValue("") String timestamp,
            @RestHeader("X-Nonce") @DefaultValue("") String nonce,
            @RestHeader("X-Signature") @DefaultValue("") String signature,
            Buffer body) {
        return takeCallback.take(new SignedMessage(requestId, timestamp, nonce, signature, body.getBytes()));
    }

    /** Nothing where it is no base64url: the signature then fits nothing. */
    private static byte[] decoded(String answer) {
        try {
            return Base64.getUrlDecoder().decode(answer);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
