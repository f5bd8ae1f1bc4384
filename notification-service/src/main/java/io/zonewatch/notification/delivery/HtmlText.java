package io.zonewatch.notification.delivery;

import io.zonewatch.notification.delivery.MailLink.Link;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A plain text as HTML that says the same, and links below it: nothing in it becomes markup but its lines and paragraphs. */
final class HtmlText {

    private static final Pattern PARAGRAPHS = Pattern.compile("\\R\\s*\\R");
    private static final Pattern LINES = Pattern.compile("\\R");

    /** Leads to the address in a plain text; a link has nothing behind it. */
    private static final Pattern COLON = Pattern.compile("[:：]$");

    private HtmlText() {}

    static String of(String text, Locale language, List<Link> links) {
        String paragraphs = Arrays.stream(PARAGRAPHS.split(text.strip()))
                .map(paragraph -> "<p>" + LINES.matcher(escaped(paragraph)).replaceAll("<br>\n") + "</p>")
                .collect(Collectors.joining("\n"));
        return "<!DOCTYPE html>\n<html lang=\"" + language.toLanguageTag()
                + "\"><head><meta charset=\"utf-8\"></head><body>\n" + paragraphs + links(links) + "\n</body></html>\n";
    }

    private static String links(List<Link> links) {
        return links.stream()
                .map(link -> "\n<p><a href=\"" + escaped(link.address().toString()) + "\">"
                        + escaped(COLON.matcher(link.label()).replaceFirst("")) + "</a></p>")
                .collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
