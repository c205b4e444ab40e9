package io.yinxin.sealcheck;

import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** Pictures of seals in one answer. They come out of files of strangers: only plain pixels are passed on, and not endlessly. */
final class Pictures {
    private static final int MOST_BYTES = 4 << 20;

    private static final Map<String, byte[]> FORMATS = Map.of(
            "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G'},
            "image/jpeg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff},
            "image/gif", new byte[] {'G', 'I', 'F', '8'},
            "image/bmp", new byte[] {'B', 'M'});

    private int left = MOST_BYTES;

    /** Empty for other formats, and for pictures beyond the limit. */
    Optional<String> dataUrl(byte[] picture) {
        if (picture.length > left) {
            return Optional.empty();
        }
        Optional<String> url = FORMATS.entrySet().stream()
                .filter(format -> startsWith(picture, format.getValue()))
                .findFirst()
                .map(format -> "data:" + format.getKey() + ";base64,"
                        + Base64.getEncoder().encodeToString(picture));
        left -= url.isPresent() ? picture.length : 0;
        return url;
    }

    private static boolean startsWith(byte[] picture, byte[] mark) {
        return picture.length >= mark.length && Arrays.equals(picture, 0, mark.length, mark, 0, mark.length);
    }
}
