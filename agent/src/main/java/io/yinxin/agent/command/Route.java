package io.yinxin.agent.command;

/** @param path ends with {@code /*} where the last part is a parameter */
public record Route(String method, String path, Access access, boolean starts, Command command) {

    static Route get(String path, Access access, Command command) {
        return new Route("GET", path, access, false, command);
    }

    /** Starts an operation: counted, so that no page can pester the person. */
    static Route post(String path, Access access, Command command) {
        return new Route("POST", path, access, true, command);
    }

    static Route delete(String path, Access access, Command command) {
        return new Route("DELETE", path, access, false, command);
    }

    public boolean isAt(String asked) {
        if (!path.endsWith("/*")) {
            return path.equals(asked);
        }
        String base = path.substring(0, path.length() - 1);
        return asked.startsWith(base) && asked.indexOf('/', base.length()) < 0 && asked.length() > base.length();
    }

    public String tail(String asked) {
        return path.endsWith("/*") ? asked.substring(path.length() - 1) : "";
    }
}
