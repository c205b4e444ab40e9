package io.yinxin.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** The government directory of users. Triggers by the end of mobile, spec 00 table 7.1. */
final class DirectoryDesk implements Desk {
    @Override
    public Provider provider() {
        return Provider.DIRECTORY;
    }

    @Override
    public String path() {
        return "/directory/users";
    }

    @Override
    public Reply answer(String requestId, JsonNode request) {
        if (request.path("accountKind").asText().isEmpty()) {
            return Reply.of(400, Map.of("error", "accountKind is missing"));
        }
        String mobile = request.path("mobile").asText();
        if (mobile.endsWith("2222")) {
            return Reply.never();
        }
        return mobile.endsWith("0000")
                ? Reply.of(200, Map.of("result", "REJECTED", "reason", "沙箱：手机号与目录不一致"))
                : Reply.of(200, Map.of("result", "ACCEPTED"));
    }
}
