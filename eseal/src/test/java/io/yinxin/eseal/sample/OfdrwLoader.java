package io.yinxin.eseal.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Runs ofdrw with its own libraries: it needs a line of Bouncy Castle that must not meet ours on a class path. */
public final class OfdrwLoader {
    private static final Path LIBRARIES = Path.of("target/ofdrw");

    private final Class<?> ofdrw;

    public OfdrwLoader() {
        try (Stream<Path> files = Files.list(LIBRARIES);
                InputStream source =
                        Objects.requireNonNull(OfdrwLoader.class.getResourceAsStream("/ofdrw/Ofdrw.java"))) {
            List<Path> jars =
                    files.filter(file -> file.toString().endsWith(".jar")).toList();
            Path folder = Files.createTempDirectory("ofdrw-classes");
            Path file = Files.write(folder.resolve("Ofdrw.java"), source.readAllBytes());
            String path =
                    jars.stream().map(Path::toString).collect(Collectors.joining(System.getProperty("path.separator")));
            int failed = ToolProvider.getSystemJavaCompiler()
                    .run(null, null, null, "-proc:none", "-cp", path, "-d", folder.toString(), file.toString());
            if (failed != 0) {
                throw new IllegalStateException("Ofdrw.java does not compile");
            }
            URL[] urls = Stream.concat(Stream.of(folder), jars.stream())
                    .map(OfdrwLoader::url)
                    .toArray(URL[]::new);
            ofdrw = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader()).loadClass("Ofdrw");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] document(String text) throws Exception {
        return (byte[]) call("document", text);
    }

    /** Two pages: figures, a picture and words; a picture and words in the font that is brought along. */
    public byte[] drawing(byte[] picture, byte[] font) throws Exception {
        return (byte[]) call("drawing", picture, font);
    }

    public byte[] seal(byte[] file, boolean closing, SampleKey key, byte[] seal) throws Exception {
        return (byte[]) call(
                "seal",
                file,
                closing,
                key.pair().getPrivate().getEncoded(),
                key.certificate().getEncoded(),
                seal);
    }

    /** Throws if a signature is not good. */
    public void verify(byte[] file) throws Exception {
        call("verify", (Object) file);
    }

    private Object call(String name, Object... arguments) throws Exception {
        Method method = Arrays.stream(ofdrw.getMethods())
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow();
        try {
            Object result = method.invoke(null, arguments);
            return result == null ? "" : result;
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
