package io.yinxin.corporatebank;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
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

    /** Where the bank sends the browser back to; not for clients, hence not in the contract. */
    @GET
    @Path("/returns")
    @Operation(hidden = true)
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

    /** For the service that stands between us and the banks. */
    @POST
    @Path("/callbacks")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Uni<Void> callback(
            @RestHeader("X-Request-Id") @DefaultValue("") String requestId,
            @RestHeader("X-Timestamp") @DefaultValue("") String timestamp,
            @RestHeader("X-Nonce") @DefaultValue("") String nonce,
            @RestHeader("X-Signature") @DefaultValue("") String signature,
            byte[] body) {
        return takeCallback.take(new SignedMessage(requestId, timestamp, nonce, signature, body));
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
