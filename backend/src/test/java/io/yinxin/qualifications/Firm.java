package io.yinxin.qualifications;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.yinxin.testing.Person;
import java.util.Map;
import java.util.UUID;

/** An administrator at the page 我的资质. */
record Firm(Person administrator) {
    static final String PATH = "/api/v1/qualifications";

    ValidatableResponse view() {
        return administrator.request().get(PATH).then();
    }

    int version() {
        return view().statusCode(200).extract().path("version");
    }

    /** As the page saves: what it was shown, with these values. */
    ValidatableResponse save(Map<String, String> values) {
        int catalogueVersion = view().extract().path("catalogueVersion");
        return save(version(), catalogueVersion, values);
    }

    ValidatableResponse save(int version, int catalogueVersion, Map<String, String> values) {
        return send().body(Map.of("version", version, "catalogueVersion", catalogueVersion, "values", values))
                .put(PATH)
                .then();
    }

    ValidatableResponse synchronise(String source) {
        return send().body(Map.of("source", source))
                .post(PATH + "/synchronisations")
                .then();
    }

    ValidatableResponse confirm(String id, String... effects) {
        return send().body(Map.of("acceptedEffects", effects))
                .post(PATH + "/synchronisations/" + id + "/confirmation")
                .then();
    }

    private RequestSpecification send() {
        return administrator
                .request()
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** Where a field stands in an answer. */
    static String field(String code) {
        return "tabs.fields.flatten().find { it.code == '" + code + "' }";
    }
}
