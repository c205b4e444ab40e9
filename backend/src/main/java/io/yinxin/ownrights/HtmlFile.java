package io.yinxin.ownrights;

import io.smallrye.mutiny.Multi;
import io.yinxin.platform.problem.Language;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The same for people: one page that needs nothing else, a list of facts for each record. */
final class HtmlFile {
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final String TIME = "\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z";
    private static final String STYLE = """
            body{font:15px/1.6 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;color:#1f2328;\
            max-width:60rem;margin:2rem auto;padding:0 1rem}
            h1{font-size:1.5rem}h2{font-size:1.15rem;margin:2rem 0 .5rem;border-bottom:1px solid #d0d7de}
            dl{display:grid;grid-template-columns:minmax(9rem,1fr) 3fr;gap:.15rem 1rem;margin:0;padding:.6rem 0;\
            border-bottom:1px solid #eaeef2}
            dt{color:#59636e}dd{margin:0;overflow-wrap:anywhere}""";

    private final CopyTexts texts;
    private final Language language;
    private final Clock clock;

    HtmlFile(CopyTexts texts, Language language, Clock clock) {
        this.texts = texts;
        this.language = language;
        this.clock = clock;
    }

    Piece head() {
        String title = escape(text("title"));
        return new Piece.Text("<!doctype html>\n<html lang=\"" + language.tag() + "\">\n<head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>" + title
                + "</title><style>" + STYLE + "</style></head>\n<body><main><h1>" + title + "</h1>\n<p>"
                + escape(text("about").replace("{time}", SECOND.format(ZonedDateTime.now(clock))))
                + "</p>\n<p>" + escape(text("leftOut")) + "</p>\n");
    }

    Multi<Piece> section(String name, Multi<Map<String, @Nullable Object>> records) {
        AtomicInteger count = new AtomicInteger();
        return Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item((Piece)
                                new Piece.Text("<section><h2>" + escape(text("section." + name)) + "</h2>\n")),
                        records.invoke(count::incrementAndGet).map(one -> new Piece.Text(facts(one))),
                        Multi.createFrom().deferred(() -> Multi.createFrom().item((Piece) end(count.get()))));
    }

    Piece foot() {
        return new Piece.Text("</main></body>\n</html>\n");
    }

    private Piece.Text end(int count) {
        return new Piece.Text((count == 0 ? "<p>" + escape(text("none")) + "</p>\n" : "") + "</section>\n");
    }

    private String facts(Map<String, @Nullable Object> one) {
        return one.entrySet().stream()
                .filter(fact -> !isNothing(fact.getValue()))
                .map(fact -> "<dt>" + escape(text("field." + fact.getKey())) + "</dt><dd>"
                        + escape(value(fact.getKey(), fact.getValue())) + "</dd>")
                .collect(Collectors.joining("", "<dl>", "</dl>\n"));
    }

    private static boolean isNothing(@Nullable Object value) {
        return value == null || value.equals("") || value.equals(List.of()) || value.equals("{}");
    }

    private String value(String field, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Boolean truth -> text(truth ? "yes" : "no");
            case List<?> several ->
                several.stream().map(one -> value(field, one)).collect(Collectors.joining("、"));
            case Map<?, ?> facts ->
                facts.entrySet().stream()
                        .filter(fact -> fact.getValue() != null)
                        .map(fact -> named(String.valueOf(fact.getKey())) + " " + value(field, fact.getValue()))
                        .collect(Collectors.joining("；"));
            case String time
            when time.matches(TIME) -> SECOND.format(Instant.parse(time).atZone(clock.getZone()));
            default -> texts.value(field, String.valueOf(value), language);
        };
    }

    private String named(String field) {
        return texts.has("field." + field) ? text("field." + field) : field;
    }

    private String text(String key) {
        return texts.text(key, language);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
