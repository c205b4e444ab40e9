package io.yinxin.platform.contract;

import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

/** One operation and where it stands. */
record Call(HttpMethod method, String path, Operation operation) {
    boolean changesSomething() {
        return method != HttpMethod.GET;
    }

    boolean hasParameters() {
        return operation.getParameters() != null && !operation.getParameters().isEmpty();
    }

    boolean isForApplications() {
        return operation.getSecurity() != null
                && operation.getSecurity().stream().anyMatch(way -> way.hasScheme(Doors.BEARER));
    }
}
