package io.yinxin.architecture.samples;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class UseCaseWithoutRight {
    /** Leans on what stands above it. */
    Class<?> above() {
        return DoorWithoutLock.class;
    }

    String change() {
        return "changed";
    }
}
