package io.zonewatch.indicator.printing;

import io.zonewatch.indicator.attachment.Attachment;
import io.zonewatch.indicator.narrative.Ask;
import io.zonewatch.indicator.narrative.Passage;
import io.zonewatch.indicator.narrative.Section;
import io.zonewatch.indicator.submission.Reading;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The narrative of a revision in the order of its form, and the files that show it. */
record Narrative(Reading.Detail report, List<Section> form, Words words) {

    private static final int KIB = 1024;

    List<Page.Heading> sections() {
        return form.stream()
                .map(section -> new Page.Heading(
                        words.name(section.names()),
                        section.asks().stream().map(ask -> answer(section, ask)).toList()))
                .toList();
    }

    private Page.Answer answer(Section section, Ask ask) {
        Passage.Place place = new Passage.Place(section.code(), ask.aspect());
        Optional<String> text = report.narrative().stream()
                .filter(passage -> passage.place().equals(place))
                .findFirst()
                .map(passage -> text(passage, ask));
        return new Page.Answer(
                words.text("aspect." + ask.aspect()),
                text.orElse(null),
                returned(place).orElse(null));
    }

    private String text(Passage passage, Ask ask) {
        return switch (passage.aspect().shape()) {
            case TEXT -> passage.text().strip();
            case SCORE -> words.text("score", passage.score().toPlainString(), ask.most());
            case FILES ->
                words.text(
                        "evidence",
                        IntStream.range(0, report.attachments().size())
                                .filter(i -> passage.evidence()
                                        .contains(report.attachments().get(i).sha256()))
                                .mapToObj(i -> Integer.toString(i + 1))
                                .collect(Collectors.joining(words.text("separator"))));
        };
    }

    /** Every reason on a line of its own. */
    private Optional<String> returned(Passage.Place place) {
        return report.submission().decision() == null
                ? Optional.empty()
                : report.submission().decision().reasons().stream()
                        .filter(reason -> reason.isAbout(place))
                        .map(reason -> words.text("returned", reason.text()))
                        .reduce((one, another) -> one + "\n" + another);
    }

    List<Page.File> files() {
        return IntStream.range(0, report.attachments().size())
                .mapToObj(i -> file(i + 1, report.attachments().get(i)))
                .toList();
    }

    private Page.File file(int number, Attachment file) {
        String size = words.text("kib", Math.ceilDiv(file.size(), KIB));
        return new Page.File(number, file.name(), file.mediaType(), size, file.sha256());
    }
}
