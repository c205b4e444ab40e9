package io.yinxin.applications;

import java.util.List;

/**
 * An application in which operators of an organisation do business, in the asked language.
 *
 * @param group name of the group it is shown in
 * @param functions what can be permitted in it, at least one
 */
public record BusinessApplication(String code, String name, String group, List<Function> functions) {
    /** @param code within the application */
    public record Function(String code, String name) {}
}
