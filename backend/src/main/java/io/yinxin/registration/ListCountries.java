package io.yinxin.registration;

import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.validation.Countries;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Countries and regions an overseas organisation may be of, in both languages: the form switches by itself (REG-40). */
@ApplicationScoped
class ListCountries {
    /** @param code ISO 3166-1 alpha-3, may be typed (REG-41) */
    @Schema(name = "Country")
    record CountryView(String code, String nameZh, String nameEn) {}

    @Requires(Right.PUBLIC)
    List<CountryView> list() {
        return Countries.all().stream()
                .map(country -> new CountryView(country.code(), country.nameZh(), country.nameEn()))
                .toList();
    }
}
