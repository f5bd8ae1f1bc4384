package io.zonewatch.local.mailbox;

import java.util.List;
import java.util.regex.Pattern;

/** The mailbox as HTML. Everything a sender wrote is text, never markup. */
final class Pages {

    static final String STYLE = """
            body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem }
            table { border-collapse: collapse; width: 100% }
            th, td { border-bottom: 1px solid #ccc; padding: .3rem .6rem; text-align: left; vertical-align: top }
            th, td, h1 { overflow-wrap: anywhere }
            pre { background: #f4f4f4; overflow-wrap: anywhere; padding: 1rem; white-space: pre-wrap }
            @media (max-width: 40rem) {
              table, tbody, tr, td { display: block; width: auto }
              thead { display: none }
              td { border: 0; padding: 0 } tr { border-bottom: 1px solid #ccc; padding: .6rem 0 }
            }
            """;

    /** Of a page; what ends a sentence is no part of it, nor is a character that stands escaped for a quotation mark. */
    private static final Pattern ADDRESS =
            Pattern.compile("https?://(?:(?!&quot;|&#39;|&lt;|&gt;)[^\\s<>\u3000-\u303F\uFF00-\uFFEF])+(?<![.,;:!?)])");

    private Pages() {}

    static String list(List<Captured> letters) {
        var rows = new StringBuilder();
        for (var letter : letters) {
            rows.append("<tr><td>").append(escape(letter.arrivedAt())).append("</td><td>");
            rows.append(escape(String.join(", ", letter.to()))).append("</td><td><a href=\"/messages/");
            rows.append(escape(letter.id()))
                    .append("\">")
                    .append(escape(subject(letter)))
                    .append("</a></td></tr>\n");
        }
        return page("Mailbox 邮箱", """
                <h1>Captured mail 截获的邮件</h1>
                <p>Nothing here has left this machine. 这里的邮件没有发出本机。</p>
                <table><thead><tr><th>arrived 到达</th><th>to 收件人</th><th>subject 主题</th></tr></thead>
                <tbody>
                %s</tbody></table>
                """.formatted(rows));
    }

    static String message(Captured letter) {
        return page(subject(letter), """
                <p><a href="/">all mail 全部邮件</a> · <a href="/messages/%s.eml">source 源文件</a></p>
                <h1>%s</h1>
                <p>from 发件人: %s<br>to 收件人: %s<br>arrived 到达: %s</p>
                <pre>%s</pre>
                """.formatted(
                        escape(letter.id()),
                        escape(subject(letter)),
                        escape(letter.from()),
                        escape(String.join(", ", letter.to())),
                        escape(letter.arrivedAt()),
                        linked(escape(lines(letter.text())))));
    }

    static String missing() {
        return page("404", "<h1>There is no such message 没有这封邮件</h1><p><a href=\"/\">all mail 全部邮件</a></p>");
    }

    private static String subject(Captured letter) {
        return letter.subject().isBlank() ? "(no subject 无主题)" : letter.subject();
    }

    private static String page(String title, String body) {
        return """
                <!doctype html>
                <html lang="zh-CN"><head><meta charset="utf-8"><title>%s</title>
                <meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/style.css"></head>
                <body>
                %s</body></html>
                """.formatted(escape(title), body);
    }

    /** Mail ends its lines with two characters. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Escaped text whose addresses of pages can be followed, as a reader's mail program shows them. */
    private static String linked(String escaped) {
        return ADDRESS.matcher(escaped).replaceAll("<a rel=\"noreferrer\" href=\"$0\">$0</a>");
    }

    /** The five characters that mean something in HTML, and the control characters that mean nothing in it. */
    static String escape(String text) {
        var safe = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            switch (character) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(shown(character));
            }
        });
        return safe.toString();
    }

    private static int shown(int character) {
        boolean nothing = Character.isISOControl(character) && character != '\n' && character != '\t';
        return nothing ? '\uFFFD' : character;
    }
}
