package io.yinxin.sealcheck;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.Problem;
import io.yinxin.platform.problem.Problems;
import io.yinxin.platform.security.Caller;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** 公开验章: for everybody, signed in or not. */
@Path(CheckFile.PATH)
@Tag(name = "seal-checks", description = "Public check of seals and sealed documents")
public class SealCheckResource {
    private static final String EXAMPLE = """
            {
              "kind": "OFD",
              "verdict": "VALID",
              "text": "文件未被改动，全部签名和印章真实有效。",
              "checkedAt": "2026-11-22T08:00:00Z",
              "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
              "signatures": [
                {
                  "id": "1",
                  "kind": "SEAL",
                  "verdict": "VALID",
                  "pages": [1],
                  "signer": {
                    "subject": "CN=张三,O=示例公司,C=CN",
                    "name": "张三",
                    "organisation": "示例公司",
                    "issuer": "CN=Sample CA,C=CN",
                    "serial": "1f",
                    "validFrom": "2026-01-01T00:00:00Z",
                    "validTo": "2029-01-01T00:00:00Z",
                    "then": "VALID",
                    "now": "VALID"
                  },
                  "seal": {
                    "number": "MA01ABCD5000000000001",
                    "name": "示例公司公章",
                    "version": 4,
                    "vendor": "YINXIN",
                    "width": 40,
                    "height": 40,
                    "made": "2026-03-01T08:00:00Z",
                    "validFrom": "2026-02-28T16:00:00Z",
                    "validTo": "2028-02-28T16:00:00Z"
                  },
                  "signedAt": "2026-06-01T08:00:00Z",
                  "stamped": false,
                  "closed": false,
                  "uncovered": [],
                  "steps": [
                    {
                      "code": "SIGNATURE_VALUE",
                      "result": "GOOD",
                      "reason": "SIGNATURE_VALUE",
                      "subject": "CN=张三,O=示例公司,C=CN",
                      "title": "签名值",
                      "text": "签名值由该证书的密钥产生。",
                      "params": {}
                    }
                  ]
                }
              ],
              "steps": []
            }
            """;

    private final CheckFile check;
    private final Caller caller;

    SealCheckResource(CheckFile check, Caller caller) {
        this.check = check;
        this.caller = caller;
    }

    @POST
    @Consumes({"application/octet-stream", "application/pdf", "application/ofd"})
    @Operation(
            operationId = "checkSeals",
            summary = "Check a seal, a sealed OFD or a signed PDF",
            description =
                    "The file is the body; what it is, is told by its content. It is not kept. Texts are in the language "
                            + "of Accept-Language. INVALID: a step is BAD. INDETERMINATE: none is, but one is UNKNOWN. NOT_SIGNED: "
                            + "there is no signature at all; a picture of a seal or signature is none.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SealCheckView.class),
                            examples = @ExampleObject(name = "sealed OFD", value = EXAMPLE)))
    @APIResponse(
            responseCode = "413",
            description = "PAYLOAD_TOO_LARGE: more than the setting allows, 50 MB unless said otherwise",
            content = @Content(mediaType = Problems.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "SEAL_CHECK_UNSUPPORTED: neither a seal nor an OFD nor a PDF",
            content = @Content(mediaType = Problems.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "429",
            description = "TOO_MANY_ATTEMPTS: too many checks for this client address",
            content = @Content(mediaType = Problems.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "BUSY, with Retry-After: too many files are being checked",
            content = @Content(mediaType = Problems.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    // To its end also if the caller goes away: a thread is busy until then, and the address has its turn until then.
    @Cancellable(false)
    public Uni<SealCheckView> check(@NotNull(message = "REQUIRED") byte[] file) {
        return check.check(file, caller.address(), caller.language());
    }
}
