package io.yinxin.site;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** This installation as its pages show it. */
@Schema(name = "Site")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Site(
        @Schema(examples = "印信") String name,

        @Schema(description = "false in a trial, where nothing is real")
        boolean production,

        @Schema(description = "page that shows messages which were not really sent; trials only") @Nullable
        String inboxUrl,

        Support support,
        List<FooterLink> footerLinks,
        Register register,

        @Schema(description = "the one for public institutions")
        Register institutionRegister,

        @Schema(description = "for which business individuals are admitted")
        String individualBusiness,

        List<Browser> browsers,
        Limits limits,
        Agent agent) {

    @Schema(name = "Support")
    public record Support(String phone, String hours) {}

    @Schema(name = "FooterLink")
    public record FooterLink(String label, String url) {}

    @Schema(name = "Register", description = "A public register with which applicants compare their data")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Register(String name, @Nullable String url) {}

    @Schema(name = "Browser", description = "A supported browser")
    public record Browser(
            @Schema(examples = "Chrome") String name,
            @Schema(examples = "155") int minimumMajor) {}

    @Schema(name = "Limits")
    public record Limits(
            @Schema(examples = "120") int captchaSeconds,
            @Schema(examples = "60") int codeResendSeconds,
            @Schema(examples = "1800") int sessionIdleSeconds,

            @Schema(description = "the user is warned so long before the idle end", examples = "120")
            int idleWarningSeconds) {}

    @Schema(name = "SiteAgent", description = "The card agent this installation's pages work with")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Agent(
            @Schema(examples = "1.0", description = "older ones are asked to be updated")
            String minimumVersion,

            @Schema(examples = "1.2.0") @Nullable String latestVersion,

            @Schema(description = "on loopback, in the order in which the page asks")
            List<Integer> ports,

            List<Download> downloads) {}

    @Schema(name = "AgentDownload", description = "An installer of the card agent")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Download(
            @Schema(examples = "Debian 12, Ubuntu 24.04 (x86-64)")
            String system,

            String url,
            @Schema(examples = "1.2.0") String version,

            @Schema(description = "bytes", examples = "62400000")
            long size,

            String sha256,

            @Schema(description = "address of a detached signature") @Nullable
            String signatureUrl) {}
}
