package io.yinxin.bench.seals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** ofdrw with its own libraries: it needs a line of Bouncy Castle that must not meet ours on a class path (docs/adr/0034). */
final class Peer {
    private static final Path LIBRARIES = Path.of("eseal/target/ofdrw");
    private static final Path SOURCE = Path.of("bench/peer/OfdrwPeer.java");

    private final Map<String, UnaryOperator<byte[]>> operations;

    @SuppressWarnings("unchecked")
    Peer(Map<String, byte[]> given) {
        try (Stream<Path> files = Files.list(LIBRARIES)) {
            List<Path> jars =
                    files.filter(file -> file.toString().endsWith(".jar")).toList();
            Path classes = Files.createTempDirectory("peer");
            String path =
                    jars.stream().map(Path::toString).collect(Collectors.joining(System.getProperty("path.separator")));
            int failed = ToolProvider.getSystemJavaCompiler()
                    .run(null, null, null, "-proc:none", "-cp", path, "-d", classes.toString(), SOURCE.toString());
            if (failed != 0) {
                throw new IllegalStateException(SOURCE + " does not compile");
            }
            URL[] urls = Stream.concat(Stream.of(classes), jars.stream())
                    .map(Peer::url)
                    .toArray(URL[]::new);
            Class<?> peer = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader()).loadClass("OfdrwPeer");
            operations = (Map<String, UnaryOperator<byte[]>>) Objects.requireNonNull(
                    peer.getMethod("operations", Map.class).invoke(null, given));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    UnaryOperator<byte[]> operation(String name) {
        return Objects.requireNonNull(operations.get(name), name);
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
