package io.yinxin.platform.web;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;

/** Use cases that exist in tests only. */
@ApplicationScoped
class TestDoors {
    @Requires(Right.MANAGE_SEALS)
    Uni<String> manageSeals() {
        return Uni.createFrom().item("entered");
    }

    @Requires(Right.VERIFY_PERSON)
    Uni<String> verifyPerson() {
        return Uni.createFrom().item("entered");
    }
}
