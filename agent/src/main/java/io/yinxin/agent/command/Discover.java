package io.yinxin.agent.command;

import io.yinxin.agent.consent.Aliases;
import io.yinxin.agent.consent.SiteOperation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Says that an agent is here, and which protocol it speaks. Nothing of user, cards or computer. */
final class Discover implements Command {
    private static final int API = 1;

    private final String version;
    private final Aliases aliases;

    Discover(String version, Aliases aliases) {
        this.version = version;
        this.aliases = aliases;
    }

    @Override
    public Reply run(Call call) {
        List<String> features =
                Arrays.stream(SiteOperation.values()).map(SiteOperation::wire).toList();
        return Reply.ok(Map.of(
                "product",
                "yinxin-agent",
                "version",
                version,
                "api",
                List.of(API),
                "min",
                API,
                "instance",
                aliases.of(call.origin(), "instance"),
                "features",
                features));
    }
}
