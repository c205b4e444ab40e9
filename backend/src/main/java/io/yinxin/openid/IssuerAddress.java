package io.yinxin.openid;

import io.vertx.core.http.HttpServerRequest;
import io.yinxin.platform.web.PublicOrigin;
import jakarta.inject.Singleton;

/** Our own name in tokens: the public address of this installation, and the addresses below it. */
@Singleton
class IssuerAddress {
    static final String PATH = "/api/v1/openid";

    private final PublicOrigin origin;

    IssuerAddress(PublicOrigin origin) {
        this.origin = origin;
    }

    String name() {
        return origin.ofPresentRequest();
    }

    /** Where the present request is not known as such yet. */
    String of(HttpServerRequest request) {
        return origin.of(request);
    }

    String at(String path) {
        return name() + PATH + path;
    }
}
