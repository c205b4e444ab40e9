package io.yinxin.eseal.ofd;

import io.yinxin.eseal.place.Glyph;
import io.yinxin.eseal.place.PageTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The characters of a page and of its templates, with their places. */
final class PageTextReader implements PageTexts {
    private final ZipArchive archive;
    private final Pages pages;

    PageTextReader(ZipArchive archive, Pages pages) {
        this.archive = archive;
        this.pages = pages;
    }

    @Override
    public List<Glyph> of(int page) {
        String content = pages.entries().get(page - 1).content();
        TextVisitor own = new TextVisitor();
        XmlReader.visit(archive.xml(content), own);
        List<Glyph> glyphs = new ArrayList<>(own.glyphs());
        Map<String, String> templates = pages.templates();
        own.templates().stream()
                .filter(templates::containsKey)
                .map(templates::get)
                .filter(archive::has)
                .forEach(template -> {
                    TextVisitor visitor = new TextVisitor();
                    XmlReader.visit(archive.xml(template), visitor);
                    glyphs.addAll(visitor.glyphs());
                });
        return glyphs;
    }
}
