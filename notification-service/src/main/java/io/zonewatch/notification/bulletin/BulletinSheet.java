package io.zonewatch.notification.bulletin;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.zonewatch.chassis.sheet.InertText;
import io.zonewatch.notification.bulletin.Bulletin.Item;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** A bulletin as CSV (RFC 4180), one line for each report, with headings in a language. */
@ApplicationScoped
class BulletinSheet {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final List<String> HEADINGS = List.of(
            "unit",
            "unit-name",
            "form",
            "form-name",
            "period",
            "state",
            "due",
            "days-late",
            "lateness",
            "reminders",
            "notices",
            "at",
            "owed-by",
            "owed-by-name");

    private final BulletinWords words;

    @Inject
    BulletinSheet(BulletinWords words) {
        this.words = words;
    }

    /** With a byte order mark, without which spreadsheet programs in China take UTF-8 for GB 18030; no text runs as a formula. */
    byte[] of(Bulletin bulletin, Locale language) {
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            writer.writeRecord(HEADINGS.stream()
                    .map(heading -> words.text(language, heading))
                    .toList());
            for (Item item : bulletin.items()) {
                writer.writeRecord(line(bulletin, item, language).stream()
                        .map(InertText::of)
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<String> line(Bulletin bulletin, Item item, Locale language) {
        return List.of(
                item.unit(),
                item.unitNames().in(language),
                item.form(),
                item.formNames().in(language),
                item.period().toString(),
                words.state(item, language),
                words.moment(item.dueAt()),
                Long.toString(item.daysLate()),
                words.lateness(item, language),
                BulletinWords.joined(words.reminders(item, language)),
                BulletinWords.joined(words.notices(item, language)),
                words.moment(bulletin.at()),
                item.owedBy() == null ? "" : item.owedBy(),
                item.owedBy() == null ? "" : item.owedByNames().in(language));
    }
}
