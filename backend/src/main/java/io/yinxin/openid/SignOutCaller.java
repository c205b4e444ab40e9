package io.yinxin.openid;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.MultiMap;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.inject.Singleton;

/** Tells one application, at its registered address, that a session is over. */
@Singleton
class SignOutCaller {
    private final WebClient http;
    private final TokenMaker tokens;
    private final OpenIdConfig config;

    SignOutCaller(Vertx vertx, TokenMaker tokens, OpenIdConfig config) {
        this.http = WebClient.create(
                vertx, new WebClientOptions().setFollowRedirects(false).setUserAgentEnabled(false));
        this.tokens = tokens;
        this.config = config;
    }

    /** @return whether it has understood */
    Uni<Boolean> tell(SignOn signOn, String address) {
        return tokens.forSignOut(signOn)
                .flatMap(token -> http.postAbs(address)
                        .timeout(config.signOutPatience().toMillis())
                        .sendForm(MultiMap.caseInsensitiveMultiMap().add("logout_token", token)))
                .map(answer -> answer.statusCode() == 200 || answer.statusCode() == 204)
                .onFailure()
                .recoverWithItem(false);
    }
}
