package io.yinxin.agent;

/** The version of the product, as the build wrote it into the jar. */
final class Version {
    static final String OF_THIS = read();

    private Version() {}

    private static String read() {
        String built = Version.class.getPackage().getImplementationVersion();
        return built == null ? "0.0.0" : built.replace("-SNAPSHOT", "");
    }
}
