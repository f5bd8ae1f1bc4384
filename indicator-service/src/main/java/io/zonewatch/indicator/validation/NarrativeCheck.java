package io.zonewatch.indicator.validation;

import io.zonewatch.indicator.form.FormVersion;
import io.zonewatch.indicator.narrative.Ask;
import io.zonewatch.indicator.narrative.Aspect;
import io.zonewatch.indicator.narrative.Passage;
import io.zonewatch.indicator.narrative.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Holds a report's narrative against the sections of its form: each ask is answered once at most, in its shape and within its bounds, and what is
 * compulsory is answered. All of it is an error: words need no explanation.
 */
final class NarrativeCheck {

    private static final int SCORE_DECIMALS = 1;

    private final FormVersion form;
    private final List<Passage> passages;
    private final String pointer;
    private final List<Finding> findings = new ArrayList<>();

    NarrativeCheck(FormVersion form, List<Passage> passages, String prefix) {
        this.form = form;
        this.passages = passages;
        this.pointer = prefix + "/narrative";
    }

    /** In the order of the report, then what is missing in the order of the form. */
    List<Finding> findings() {
        Set<Passage.Place> seen = new HashSet<>();
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            String at = pointer + "/" + i;
            if (!seen.add(passage.place())) {
                find(at, RuleCode.DUPLICATE, name(passage.section(), passage.aspect()));
            } else {
                passage(at, passage);
            }
        }
        form.narrative().forEach(section -> section.asks().stream()
                .filter(ask -> ask.compulsory() && !seen.contains(new Passage.Place(section.code(), ask.aspect())))
                .forEach(ask -> find(pointer, RuleCode.PASSAGE_MISSING, name(section.code(), ask.aspect()))));
        return findings;
    }

    private void passage(String at, Passage passage) {
        Optional<Section> section = form.narrative().stream()
                .filter(one -> one.code().equals(passage.section()))
                .findFirst();
        Optional<Ask> ask = section.flatMap(one -> one.find(passage.aspect()));
        if (section.isEmpty()) {
            find(at + "/section", RuleCode.SECTION_NOT_ON_FORM, passage.section());
        } else if (ask.isEmpty()) {
            find(at + "/aspect", RuleCode.ASPECT_NOT_ASKED, passage.section(), passage.aspect());
        } else if (!isShaped(passage)) {
            find(at, RuleCode.PASSAGE_SHAPE, name(passage.section(), passage.aspect()));
        } else {
            bounds(at, passage, ask.get());
        }
    }

    /** Exactly the member that the aspect wants. */
    private static boolean isShaped(Passage passage) {
        boolean files = !passage.evidence().isEmpty();
        return switch (passage.aspect().shape()) {
            case TEXT -> passage.text() != null && passage.score() == null && !files;
            case SCORE -> passage.score() != null && passage.text() == null && !files;
            case FILES -> files && passage.text() == null && passage.score() == null;
        };
    }

    private void bounds(String at, Passage passage, Ask ask) {
        String name = name(passage.section(), passage.aspect());
        switch (passage.aspect().shape()) {
            case TEXT -> {
                String text = passage.text().strip();
                count(at + "/text", RuleCode.TEXT_LENGTH, name, text.codePointCount(0, text.length()), ask);
            }
            case SCORE -> score(at + "/score", name, passage.score(), ask);
            case FILES -> {
                int files =
                        Math.toIntExact(passage.evidence().stream().distinct().count());
                count(at + "/evidence", RuleCode.FILE_COUNT, name, files, ask);
            }
        }
    }

    private void count(String at, RuleCode rule, String name, int count, Ask ask) {
        if (count < ask.least() || count > ask.most()) {
            find(at, rule, name, count, ask.least(), ask.most());
        }
    }

    private void score(String at, String name, BigDecimal score, Ask ask) {
        boolean outside = score.compareTo(BigDecimal.valueOf(ask.least())) < 0
                || score.compareTo(BigDecimal.valueOf(ask.most())) > 0;
        if (outside || score.stripTrailingZeros().scale() > SCORE_DECIMALS) {
            find(at, RuleCode.SCORE_OUT_OF_BOUNDS, name, score.toPlainString(), ask.least(), ask.most());
        }
    }

    private void find(String at, RuleCode rule, Object... details) {
        findings.add(new Finding(
                at,
                null,
                null,
                rule,
                Severity.ERROR,
                null,
                Expectation.by(Origin.FORM, form.code() + "/" + form.version()),
                Stream.of(details).map(String::valueOf).toList()));
    }

    private static String name(String section, Aspect aspect) {
        return section + "/" + aspect;
    }
}
