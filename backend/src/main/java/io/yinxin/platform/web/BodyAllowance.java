package io.yinxin.platform.web;

/** An operation whose bodies may be larger than others'. Each is held in memory, so only a few are taken at once. */
public interface BodyAllowance {
    /** The whole path, exactly. */
    String path();

    /** In bytes; {@code quarkus.http.limits.max-body-size} must not be smaller. */
    long most();
}
