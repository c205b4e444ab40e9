package io.yinxin.site;

import io.yinxin.codes.CodesConfig;
import io.yinxin.platform.problem.Language;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.WebConfig;
import io.yinxin.sessions.SessionsConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Tells the page about this installation. */
@ApplicationScoped
class DescribeSite {
    private final SiteConfig site;
    private final CodesConfig codes;
    private final SessionsConfig sessions;
    private final WebConfig web;

    DescribeSite(SiteConfig site, CodesConfig codes, SessionsConfig sessions, WebConfig web) {
        this.site = site;
        this.codes = codes;
        this.sessions = sessions;
        this.web = web;
    }

    @Requires(Right.PUBLIC)
    Site describe(Language language) {
        return new Site(
                in(site.name(), language).orElse(language == Language.ZH_CN ? "印信" : "Yinxin"),
                site.production(),
                site.production() ? null : site.inboxUrl().orElse(null),
                new Site.Support(
                        site.support().phone().orElse(""),
                        in(site.support().hours(), language).orElse("")),
                site.footer().stream()
                        .map(link -> new Site.FooterLink(link.label().in(language), link.url()))
                        .toList(),
                in(site.register(), language),
                in(site.institutionRegister(), language),
                site.individualBusiness().in(language),
                site.browsers().stream()
                        .map(browser -> new Site.Browser(browser.name(), browser.minimumMajor()))
                        .toList(),
                new Site.Limits(
                        codes.captcha().seconds(),
                        codes.code().resend(),
                        (int) sessions.idle().toSeconds(),
                        (int) site.idleWarning().toSeconds()),
                agent(site.agent()));
    }

    private Site.Agent agent(SiteConfig.Agent agent) {
        return new Site.Agent(
                agent.minimumVersion(),
                agent.latestVersion().orElse(null),
                web.agentPorts(),
                agent.downloads().stream()
                        .map(file -> new Site.Download(
                                file.system(),
                                file.url(),
                                file.version(),
                                file.size(),
                                file.sha256(),
                                file.signatureUrl().orElse(null)))
                        .toList());
    }

    private static Site.Register in(SiteConfig.Register register, Language language) {
        return new Site.Register(register.name().in(language), register.url().orElse(null));
    }

    private static Optional<String> in(Optional<SiteConfig.Text> text, Language language) {
        return text.map(known -> known.in(language));
    }
}
