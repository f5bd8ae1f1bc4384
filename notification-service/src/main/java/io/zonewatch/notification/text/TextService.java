package io.zonewatch.notification.text;

import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Expectation;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.notification.ladder.LadderStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;

/** Takes texts, shows them, and fills them in with sample data. */
@ApplicationScoped
class TextService {

    private final TextStore texts;
    private final LadderStore ladders;
    private final AuditTrail audit;

    @Inject
    TextService(TextStore texts, LadderStore ladders, AuditTrail audit) {
        this.texts = texts;
        this.ladders = ladders;
        this.audit = audit;
    }

    /** What a put did. */
    record Put(Text text, boolean created) {}

    /**
     * Puts a text in use from now on, also for reminders that wait. The same text again changes nothing.
     *
     * @throws Problem text-invalid; precondition-required or precondition-failed if something else is there than expected
     */
    @Transactional
    Put put(String code, Expectation expected, Text text) {
        ladders.lockWithTexts();
        TextRules.check(code, text, ladders.all().serveNoticesBy(code));
        Optional<Text> before = texts.find(code);
        expected.judge(before.map(Text::version));
        if (before.isPresent()) {
            if (before.get().equals(text)) {
                return new Put(text, false);
            }
            expected.toReplace(before.get().version());
            if (text.version() <= before.get().version()) {
                throw Problem.of(TextFault.TEXT_INVALID)
                        .at(
                                "/version",
                                TextFault.TEXT_VERSION_NOT_RAISED,
                                before.get().version());
            }
        }
        texts.add(text);
        audit.record(new AuditEntry("text.put", "text", code, null, before.orElse(null), text, null));
        return new Put(text, before.isEmpty());
    }

    @Transactional
    Text find(String code) {
        return texts.find(code).orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
    }

    @Transactional
    Page<Text> list(Paging paging) {
        return Page.cut(
                texts.latest().stream()
                        .filter(text -> text.code().compareTo(paging.after()) > 0)
                        .limit(paging.limit() + 1L)
                        .toList(),
                paging,
                Text::code);
    }

    /** The latest version of a text, filled in with sample data. */
    @Transactional
    Text preview(String code) {
        return filled(find(code));
    }

    /**
     * A draft, filled in with sample data; nothing is kept.
     *
     * @throws Problem text-invalid, for all that {@link #put} would refuse but its version
     */
    @Transactional
    Text preview(Text draft) {
        TextRules.check(draft.code(), draft, ladders.all().serveNoticesBy(draft.code()));
        return filled(draft);
    }

    private static Text filled(Text text) {
        String code = text.code();
        return new Text(
                code,
                text.version(),
                filled(text.zh(), Samples.of(code, false)),
                filled(text.en(), Samples.of(code, true)));
    }

    private static Text.Wording filled(Text.Wording wording, Map<Variable, String> sample) {
        return new Text.Wording(Wordings.render(wording.subject(), sample), Wordings.render(wording.body(), sample));
    }
}
