package io.yinxin.sandbox;

import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A message that would have reached somebody.
 *
 * @param template code of the text; null for e-mails, which arrive as finished texts
 * @param code the one-time code in it, if it carries one
 */
public record Message(
        String id,
        Kind kind,
        String to,
        @Nullable String template,
        @Nullable String subject,
        String text,
        Map<String, String> parameters,
        @Nullable String code,
        Instant at) {

    public enum Kind {
        SMS,
        EMAIL
    }

    private static final Pattern SIX_DIGITS = Pattern.compile("(?<![0-9])[0-9]{6}(?![0-9])");

    static Message sms(
            String id, String phone, String template, String text, Map<String, String> parameters, Instant at) {
        return new Message(id, Kind.SMS, phone, template, null, text, parameters, codeIn(parameters, text), at);
    }

    static Message email(String id, String address, @Nullable String subject, String text, Instant at) {
        return new Message(id, Kind.EMAIL, address, null, subject, text, Map.of(), codeIn(Map.of(), text), at);
    }

    private static @Nullable String codeIn(Map<String, String> parameters, String text) {
        String code = parameters.get("code");
        if (code != null) {
            return code;
        }
        Matcher digits = SIX_DIGITS.matcher(text);
        return digits.find() ? digits.group() : null;
    }
}
