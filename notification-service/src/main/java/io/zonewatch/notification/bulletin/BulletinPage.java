package io.zonewatch.notification.bulletin;

import io.quarkus.qute.Engine;
import io.quarkus.qute.RawString;
import io.zonewatch.chassis.web.InlineStyle;
import io.zonewatch.notification.bulletin.Bulletin.Item;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A bulletin as a page for paper, from the template {@code bulletin/page}. */
@ApplicationScoped
class BulletinPage {

    static final InlineStyle STYLE = InlineStyle.of("""
            @page{size:A4 landscape;margin:15mm;@bottom-center{content:counter(page) " / " counter(pages);font-size:9pt}}
            body{font-family:Arial,'Liberation Sans','Source Han Sans SC','Noto Sans CJK SC','Microsoft YaHei','PingFang SC',sans-serif;
            color:#1a1a1a;background:#fff;max-width:267mm;margin:0 auto;padding:8mm 0;font-size:10.5pt;line-height:1.5}
            h1{font-size:18pt;line-height:1.35;margin:0 0 2mm}p{margin:0 0 3mm}.at{color:#595959}
            table{border-collapse:collapse;width:100%;font-size:9.5pt}
            th,td{padding:1.6mm 1.5mm;border-bottom:.3mm solid #bfbfbf;text-align:left;vertical-align:top}
            thead th{border-bottom:.5mm solid #1a1a1a}thead{display:table-header-group}tr{break-inside:avoid}
            th.number,td.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
            small{color:#595959;font-size:8.5pt;display:block}.noticed{font-weight:bold}
            .missed{font-weight:bold;text-decoration:underline}@media print{body{max-width:none;padding:0}}
            time,.code,.period{white-space:nowrap}.whole{word-break:keep-all}
            @media screen{body{padding:8mm 4mm}}
            @media screen and (max-width:50rem){table,tbody,tr,td{display:block}thead{display:none}
            tr{border:.3mm solid #bfbfbf;padding:2mm 3mm;margin:0 0 4mm}td,td.number{border:0;padding:1mm 0 1mm 7.5em;text-align:left;position:relative}
            td::before{content:attr(data-label);position:absolute;left:0;width:7em;color:#595959;font-weight:normal}td.empty{display:none}}
            """);

    private static final List<String> TEXTS = List.of(
            "title",
            "unit-name",
            "form-name",
            "period",
            "state",
            "due",
            "days-late",
            "lateness",
            "reminders",
            "notices");

    private static final Pattern MOMENTS = Pattern.compile("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}");

    private final Engine engine;
    private final BulletinWords words;

    @Inject
    BulletinPage(Engine engine, BulletinWords words) {
        this.engine = engine;
        this.words = words;
    }

    String of(Bulletin bulletin, Locale language) {
        Map<String, String> texts = new TreeMap<>();
        TEXTS.forEach(key -> texts.put(key.replace("-", ""), words.text(language, key)));
        return engine.getTemplate("bulletin/page")
                .data("language", isEnglish(language) ? "en" : "zh-CN")
                .data("style", new RawString(STYLE.css()))
                .data("t", texts)
                .data("period", bulletin.period().label(language))
                .data("at", words.text(language, "as-of", words.moment(bulletin.at())))
                .data("summary", words.text(language, "summary", bulletin.due(), bulletin.overdue()))
                .data("nothing", words.nothing(bulletin, language))
                .data("unknown", bulletin.unknown() == 0 ? "" : words.text(language, "unknown", bulletin.unknown()))
                .data(
                        "items",
                        bulletin.items().stream()
                                .map(item -> row(item, language))
                                .toList())
                .render();
    }

    private Map<String, Object> row(Item item, Locale language) {
        return Map.ofEntries(
                Map.entry("unit", item.unit()),
                Map.entry("name", item.unitNames().in(language)),
                Map.entry("owedBy", words.owedBy(item, language)),
                Map.entry("form", item.form()),
                Map.entry("formName", item.formNames().in(language)),
                Map.entry("period", item.period().label(language)),
                Map.entry("state", words.state(item, language)),
                Map.entry("due", words.moment(item.dueAt())),
                Map.entry("days", item.daysLate()),
                Map.entry("kind", item.lateness().name().toLowerCase(Locale.ROOT)),
                Map.entry("lateness", words.lateness(item, language)),
                Map.entry("reminders", whole(words.reminders(item, language))),
                Map.entry("notices", whole(words.notices(item, language))));
    }

    /** A piece of a text; a moment is not broken at the end of a line. */
    private record Piece(String text, boolean moment) {}

    private static List<List<Piece>> whole(List<String> texts) {
        return texts.stream().map(BulletinPage::pieces).toList();
    }

    private static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (MatchResult moment : MOMENTS.matcher(text).results().toList()) {
            pieces.add(new Piece(text.substring(from, moment.start()), false));
            pieces.add(new Piece(moment.group(), true));
            from = moment.end();
        }
        pieces.add(new Piece(text.substring(from), false));
        return pieces;
    }

    private static boolean isEnglish(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage());
    }
}
