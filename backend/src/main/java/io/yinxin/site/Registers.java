package io.yinxin.site;

import io.yinxin.platform.problem.Language;
import jakarta.inject.Singleton;

/** The public registers with which applicants are told to compare their data. */
@Singleton
public class Registers {
    private final SiteConfig site;

    Registers(SiteConfig site) {
        this.site = site;
    }

    /** @param institution public institutions are registered elsewhere (RCP-21) */
    public String name(boolean institution, Language language) {
        SiteConfig.Register register = institution ? site.institutionRegister() : site.register();
        return register.name().in(language);
    }
}
